import os from "node:os";
import { type Beside, isSideBySide } from "./beside.ts";
import { check } from "./check.ts";
import type { CheckTask } from "./check-task.ts";
import { type PlayedBeside, QueuedJob } from "./queued-job.ts";
import type { Result } from "./result.ts";
import { SidePlayers } from "./side-players.ts";

/**
 * Checks several lessons, beside each other where that can be. A lesson of which one act does not show there that all holds is
 * checked here, when nothing else is played any more. Never throws.
 *
 * @param onResult told of each lesson in its turn, by its place among the tasks
 */
export async function checkLessons(
  tasks: readonly CheckTask[],
  onResult: (result: Result, at: number) => void,
): Promise<Result[]> {
  const [first] = tasks;
  const players = first && isSideBySide(first) ? new SidePlayers(os.availableParallelism()) : undefined;
  const played = tasks.map((): Promise<readonly PlayedBeside[]> | undefined => undefined);
  // What takes longest begins first, so that nothing is waited for alone at the end.
  const byLength = [...tasks.entries()].toSorted(([, one], [, other]) => acts(other) - acts(one));
  if (players) for (const [at, task] of byLength) played[at] = playElsewhere(players, task);
  const results: Result[] = [];
  for (const [at, task] of tasks.entries()) {
    const found = await played[at];
    const isWhole = found !== undefined && found.length === acts(task);
    // Nothing is to be in the way of what is played here.
    if (!isWhole) await Promise.all(played);
    const result = isWhole ? await check(task, given(found)) : await check(task);
    results.push(result);
    onResult(result, at);
  }
  await players?.close();
  return results;
}

function acts({ lesson }: CheckTask): number {
  return lesson.acts.length;
}

function playElsewhere(
  players: SidePlayers,
  { lesson, commands }: CheckTask,
): Promise<readonly PlayedBeside[]> {
  const places = lesson.acts.map((_, act) => ({ act }));
  const job = { lesson: lesson.name, acts: places, commands, tells: "what holds" } as const;
  return new QueuedJob(players, job, () => 0).done();
}

function given(acts: readonly PlayedBeside[]): Beside {
  return {
    begin() {},
    mayDisturb: () => false,
    take: async (act) => acts[act],
    async stop() {},
  };
}
