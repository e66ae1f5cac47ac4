import type { Activity } from "../processes/descendants.ts";
import { sleepLimitMs } from "../processes/sleep.ts";
import type { Program } from "../programs/program.ts";

/** A program that is watched. */
export type Sleeper = Pick<Program, "pids" | "startedAt">;

/** A program, and what it is at now. */
export interface Looked<P extends Sleeper = Sleeper> {
  readonly program: P;
  /** Undefined where it is gone, and where the system does not tell. */
  readonly activity: Activity | undefined;
}

/** What was seen of a program, in milliseconds of this process's clock. */
interface Seen {
  /** How often it had run by the last look. */
  readonly timesRun: number;
  /** When the last look was. */
  readonly at: number;
  /** It fell asleep after this: it was seen to have run since, or was started then. */
  readonly ranAfter: number;
}

/**
 * Looks again and again at programs, and tells when one of them may wake by itself. The system knows for how long a program has
 * gone to sleep, and not when; but who has run between two looks fell asleep after the first of them.
 */
export class SleepWatch {
  readonly #seen = new Map<Sleeper, Seen>();
  readonly #limitOf: typeof sleepLimitMs;

  /** @param limitOf tells for how long processes have gone to sleep */
  constructor(limitOf = sleepLimitMs) {
    this.#limitOf = limitOf;
  }

  /**
   * In how many milliseconds at the earliest one of some programs wakes, where no event from outside comes. 0 where one is awake,
   * or has run since the look before.
   *
   * @param libraryMayWake whether it may be waited for that the library in a program connects again
   */
  wakesInMs(looked: readonly Looked[], libraryMayWake?: boolean): number {
    const each = looked.map((one) => this.#look(one, libraryMayWake));
    return each.length === 0 ? 0 : Math.min(...each);
  }

  #look({ program, activity }: Looked, libraryMayWake: boolean | undefined): number {
    if (!activity) return 0;
    const { pids, startedAt } = program;
    const at = performance.now();
    const timesRun = activity.turns?.count ?? 0;
    const before = this.#seen.get(program);
    const hasRun = before !== undefined && before.timesRun !== timesRun;
    const ranAfter = hasRun ? before.at : (before?.ranAfter ?? startedAt);
    this.#seen.set(program, { timesRun, at, ranAfter });
    // What gives it a terminal is none of its own processes, and may have lines of it that nobody has read yet.
    if (hasRun || activity.runnable || activity.stopped) return 0;
    return ranAfter + this.#limitOf(pids, libraryMayWake) - at;
  }
}
