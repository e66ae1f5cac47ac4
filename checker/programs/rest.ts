import { readFileSync } from "node:fs";
import { activityOf, areThreadsAsleep } from "./descendants.ts";
import type { Program } from "./program.ts";
import { runningTime } from "./running-time.ts";

/**
 * Tells whether a program has come to rest: it sleeps, and has not run since the look before. What it set
 * out to do is done, or waits for somebody. Linux only; elsewhere a program always counts as at rest.
 */
export class Rest {
  readonly #pid: number;
  #timesRun: number | undefined;
  #quietLooks = 0;
  readonly #neededLooks: number;

  /** @param neededLooks so many looks in a row have to find a program asleep and not having run in between */
  constructor(pid: number, neededLooks = 2) {
    this.#pid = pid;
    this.#neededLooks = neededLooks;
  }

  /** To be called again and again, some milliseconds apart. */
  look(): boolean {
    if (process.platform !== "linux") return true;
    const timesRun = timesRunOf(this.#pid);
    // Where another of its threads computes, the main one may be waiting for it.
    const isQuiet = isAsleep(this.#pid) && areThreadsAsleep(this.#pid) && timesRun === this.#timesRun;
    this.#timesRun = timesRun;
    this.#quietLooks = isQuiet ? this.#quietLooks + 1 : 0;
    return this.#quietLooks >= this.#neededLooks;
  }
}

const TO_LOOK_MS = 5;
const MOST_LOOKS = 400;
/** A program that is about to leave sleeps now and then while the library and Node put their things away. */
const QUIET_LOOKS = 10;

/** Resolves when a program has come to rest or has ended; also, if it never rests, after a while. */
export async function untilAtRest(program: Pick<Program, "pid" | "isRunning">): Promise<void> {
  if (program.pid === undefined) return;
  const rest = new Rest(program.pid, QUIET_LOOKS);
  for (let looks = 0; program.isRunning && !rest.look() && looks < MOST_LOOKS; looks += 1) {
    await runningTime(TO_LOOK_MS);
  }
}

/** Whether a program and all that it started neither want to compute nor were stopped. Linux only; true elsewhere. */
export function isAsleep(pid: number): boolean {
  if (process.platform !== "linux") return true;
  const activity = activityOf(pid);
  return activity !== undefined && !activity.runnable && !activity.stopped;
}

/**
 * How often the scheduler has given the main thread a CPU (Linux, Documentation/scheduler/sched-stats). Elsewhere, and
 * where the program is gone: 0.
 */
export function timesRunOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "latin1").split(" ")[2] ?? 0);
  } catch {
    return 0;
  }
}
