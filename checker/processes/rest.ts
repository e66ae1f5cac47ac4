import {
  activityOf,
  areThreadsAsleep,
  cpuTicksOf,
  descendantsOf,
  MS_PER_CPU_TICK,
  stateOf,
  turnsOf,
} from "./descendants.ts";
import { runningTime } from "./running-time.ts";

/**
 * Tells whether a program has come to rest: it sleeps, and has not run since the look before. What it set
 * out to do is done, or waits for somebody. Linux only; elsewhere a program always counts as at rest.
 */
export class Rest {
  #timesRun: number | undefined;
  #quietLooks = 0;
  readonly #neededLooks: number;

  /** @param neededLooks so many looks in a row have to find a program asleep and not having run in between */
  constructor(neededLooks = 2) {
    this.#neededLooks = neededLooks;
  }

  /**
   * To be called again and again, some milliseconds apart.
   *
   * @param pids its processes at this moment: some come and go
   */
  look(pids: readonly number[]): boolean {
    if (process.platform !== "linux") return true;
    const timesRun = turnsOf(pids).count;
    const isQuiet = pids.every(isQuietNow) && timesRun === this.#timesRun;
    this.#timesRun = timesRun;
    this.#quietLooks = isQuiet ? this.#quietLooks + 1 : 0;
    return this.#quietLooks >= this.#neededLooks;
  }
}

/** A program that is about to leave sleeps now and then while the library and Node put their things away. */
const QUIET_LOOKS = 8;
const TO_LOOK_MS = 5;
const MOST_LOOKS = 400;
/** Who is found asleep so often, and has run in between, wakes again and again to see whether there is something to do. */
const MOST_LOOKS_ASLEEP = 100;
/** Who uses so much of the CPU for so many looks does not wait for anything. */
const LOOKS_TO_COMPUTE = 20;
const COMPUTING_SHARE = 0.3;
/**
 * On a machine that is busy it hardly gets to it: there it wants to at nearly every look, and goes on wanting when it has
 * had more than anybody needs to put his things away. A look at which somebody had stopped it says nothing.
 */
const WANTING_SHARE = 0.8;
const WANTED_MS = 100;

/**
 * Resolves when a program has come to rest, or is seen to compute all the time; also after a while, where it is neither.
 *
 * @param pidsNow its processes
 * @param mostLooksAsleep how often it is found asleep, and to have run in between, until it is taken for one that looks again and
 *   again: 5 ms each
 */
export async function untilAtRest(
  pidsNow: () => readonly number[],
  isOver: () => boolean,
  mostLooksAsleep = MOST_LOOKS_ASLEEP,
): Promise<"rested" | "computes" | "neither"> {
  const rest = new Rest(QUIET_LOOKS);
  let pids = pidsNow();
  const [usedBefore, began] = [sum(pids, cpuTicksOf), performance.now()];
  let [awake, wanting, stoppedMs] = [0, 0, 0];
  for (let looks = 1; !isOver() && looks < MOST_LOOKS && awake - wanting < mostLooksAsleep; looks += 1) {
    if (rest.look(pids)) return "rested";
    const lookedAt = performance.now();
    await runningTime(TO_LOOK_MS);
    pids = pidsNow();
    const states = pids.map(stateOf);
    if (states.includes("T")) {
      stoppedMs += performance.now() - lookedAt;
      continue;
    }
    awake += 1;
    if (states.includes("R")) wanting += 1;
    if (awake < LOOKS_TO_COMPUTE) continue;
    const usedMs = (sum(pids, cpuTicksOf) - usedBefore) * MS_PER_CPU_TICK;
    if (usedMs > COMPUTING_SHARE * (performance.now() - began - stoppedMs)) return "computes";
    if (usedMs > WANTED_MS && wanting > WANTING_SHARE * awake) return "computes";
  }
  return "neither";
}

/** Where another thread of a process computes, the main one may be waiting for it. */
function isQuietNow(pid: number): boolean {
  const state = stateOf(pid);
  return state !== undefined && state !== "R" && state !== "T" && areThreadsAsleep(pid);
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
  return turnsOf([pid, ...descendantsOf(pid)]).count;
}

function sum(pids: readonly number[], of: (pid: number) => number): number {
  return pids.reduce((total, pid) => total + of(pid), 0);
}
