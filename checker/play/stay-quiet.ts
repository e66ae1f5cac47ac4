import { runningTime } from "../processes/running-time.ts";
import { timersOf } from "../processes/sleep.ts";
import type { Program } from "../programs/program.ts";
import { idle } from "./idle.ts";
import type { Play } from "./play.ts";

/** A limit up to here is waited for, where a program has set itself one. */
const LONGEST_LIMIT_MS = 2_600;
/** One that looks again and again may count how often it has looked in vain. */
const TO_COUNT_MS = 650;
const TO_FIRE_MS = 50;
/** How often it is looked whether a program sleeps, and how far apart that is. */
const [MOST_LOOKS, TO_LOOK_MS] = [40, 5];

/**
 * Lets nothing come for a while. A server that sleeps until a value comes, however long that is, gets no more than that
 * while; one that has set itself a limit is kept waiting until that is over: the system tells of it.
 */
export async function stayQuiet(
  play: Play,
  who: string,
  server: Program,
  { forMs, isFirst }: { forMs: number; isFirst: boolean },
): Promise<void> {
  const began = performance.now();
  await server.untilAtRest();
  if (server.isRunning) play.record(who, { what: "rested" });
  await idle(forMs - (performance.now() - began), server);
  if (isFirst && server.isRunning) await outlastTimers(server);
}

/** Whoever has set itself a time gets that, up to so many milliseconds: it may take its end for something else. */
export async function outlastTimers(program: Program, longestMs = LONGEST_LIMIT_MS): Promise<void> {
  // Of one that runs just then, the system tells of no limit.
  for (let looks = 0; looks < MOST_LOOKS && program.isRunning && !program.isAsleep; looks += 1)
    await runningTime(TO_LOOK_MS);
  const timers = timersOf(program.pids).filter((ms) => ms > 0 && ms <= longestMs);
  if (timers.length > 0) await idle(Math.max(TO_COUNT_MS, ...timers) + TO_FIRE_MS, program);
}
