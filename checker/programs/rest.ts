import { readFileSync } from "node:fs";
import { activityOf, areThreadsAsleep, descendantsOf } from "./descendants.ts";

/**
 * Tells whether a program has come to rest: it sleeps, and has not run since the look before. What it set
 * out to do is done, or waits for somebody. Linux only; elsewhere a program always counts as at rest.
 */
export class Rest {
  readonly #pids: readonly number[];
  #timesRun: number | undefined;
  #quietLooks = 0;
  readonly #neededLooks: number;

  /** @param neededLooks so many looks in a row have to find a program asleep and not having run in between */
  constructor(pids: readonly number[], neededLooks = 2) {
    this.#pids = pids;
    this.#neededLooks = neededLooks;
  }

  /** To be called again and again, some milliseconds apart. */
  look(): boolean {
    if (process.platform !== "linux") return true;
    const timesRun = this.#pids.reduce((sum, pid) => sum + timesRunBy(pid), 0);
    // Where another of its threads computes, the main one may be waiting for it.
    const isQuiet =
      this.#pids.every((pid) => isAsleep(pid) && areThreadsAsleep(pid)) && timesRun === this.#timesRun;
    this.#timesRun = timesRun;
    this.#quietLooks = isQuiet ? this.#quietLooks + 1 : 0;
    return this.#quietLooks >= this.#neededLooks;
  }
}

/** Whether a program and all that it started neither want to compute nor were stopped. Linux only; true elsewhere. */
export function isAsleep(pid: number): boolean {
  if (process.platform !== "linux") return true;
  const activity = activityOf(pid);
  return activity !== undefined && !activity.runnable && !activity.stopped;
}

/**
 * How often the scheduler has given the main thread of a program, and of all that it started, a CPU (Linux,
 * Documentation/scheduler/sched-stats). Elsewhere, and where the program is gone: 0.
 */
export function timesRunOf(pid: number): number {
  return [pid, ...descendantsOf(pid)].reduce((sum, each) => sum + timesRunBy(each), 0);
}

function timesRunBy(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "latin1").split(" ")[2] ?? 0);
  } catch {
    return 0;
  }
}
