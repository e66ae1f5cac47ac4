import { drawSchedules } from "../play/schedule.ts";
import { check } from "./check.ts";
import type { CheckTask } from "./check-task.ts";
import { judgeRuns, type Played, runIn } from "./judge-runs.ts";
import type { Result, Run } from "./result.ts";

/** How often a lesson is played, and from what its schedules are drawn. */
export interface Times {
  readonly times: number;
  /** The same seed gives the same schedules. */
  readonly seed: number;
}

/**
 * Plays a lesson again and again under schedules that are made to hurt, and judges all runs together. Never
 * throws. Ends with the first run that is unknown: what stands in the way of one stands in the way of all.
 *
 * @param onRun told of each run when it is over, by its number from 1
 */
export async function checkTimes(
  task: CheckTask,
  { times, seed }: Times,
  onRun: (number: number, run: Run) => void,
): Promise<Result> {
  const played: Played[] = [];
  for (const schedule of drawSchedules(times, seed, task.lesson.cast)) {
    const result = await check({ ...task, schedule });
    const isFirst = !played.some((other) => other.result.verdict === result.verdict);
    // What is told of several runs are the first of each verdict; however many there are, no more is kept.
    const run = { schedule, result: isFirst ? result : { ...result, history: [] } };
    played.push(run);
    onRun(played.length, runIn(run));
    if (result.verdict === "unknown") break;
  }
  return judgeRuns(played, { seed, times, cast: task.lesson.cast });
}
