import { readFileSync } from "node:fs";
import { activityOf } from "./descendants.ts";

/** So many looks in a row have to find a program asleep and not having run in between. */
const QUIET_LOOKS = 2;

/**
 * Tells whether a program has come to rest: it sleeps, and has not run since the look before. What it set
 * out to do is done, or waits for somebody. Linux only; elsewhere a program always counts as at rest.
 */
export class Rest {
  readonly #pid: number;
  #timesRun: string | undefined;
  #quietLooks = 0;

  constructor(pid: number) {
    this.#pid = pid;
  }

  /** To be called again and again, some milliseconds apart. */
  look(): boolean {
    if (process.platform !== "linux") return true;
    const timesRun = timesRunOf(this.#pid);
    const isQuiet = isAsleep(this.#pid) && timesRun === this.#timesRun;
    this.#timesRun = timesRun;
    this.#quietLooks = isQuiet ? this.#quietLooks + 1 : 0;
    return this.#quietLooks >= QUIET_LOOKS;
  }
}

/** Whether a program and all that it started neither want to compute nor were stopped. Linux only; true elsewhere. */
export function isAsleep(pid: number): boolean {
  if (process.platform !== "linux") return true;
  const activity = activityOf(pid);
  return activity !== undefined && !activity.runnable && !activity.stopped;
}

/** How often the scheduler has given the main thread a CPU (Linux, Documentation/scheduler/sched-stats). */
function timesRunOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/schedstat`, "latin1").split(" ")[2] ?? "";
  } catch {
    return "";
  }
}
