import { type Activity, MS_PER_CPU_TICK } from "../processes/descendants.ts";
import type { Program } from "../programs/program.ts";
import { type Looked, type Sleeper, SleepWatch } from "./sleep-watch.ts";

const TICK_MS = 100;

/** Whether the system tells what a program uses of the CPU. Elsewhere patience is longer instead. */
const SEES_WORK = process.platform === "linux";

/** How long a play waits for a program that gives no sign of life, where the stage has no limit of its own. */
export const IDLE_LIMIT_MS = SEES_WORK ? 4_000 : 10_000;

/**
 * A program that computes for this many idle limits and comes no further is going round in circles. It is its own
 * time on the CPU that is counted, so a loaded machine takes nothing away from it.
 */
const MOST_CPU = 1.6;

/** A program that gets nothing of the CPU, and one that polls for ever, is given up after this many idle limits without progress. */
const MOST_IDLE_LIMITS = SEES_WORK ? 15 : 3;

/** Who was stopped by somebody else, and stands still for so long, is not let go soon. */
const STOPPED_LIMIT_MS = 10_000;

/** What a program says that the lesson does not ask for is a sign of life for this many idle limits, and then no more. */
const MOST_TALK = 2.5;

/**
 * Who is found asleep at so many looks in a row, has not run between them, and has nothing that would wake it before patience
 * ends, nor for as long as one waits in most plays, is not waited for any longer: an event from outside does not come, for the
 * play waits as well.
 */
const LOOKS_ASLEEP = 4;

/** Who sleeps at so many looks in a row, or does nothing for so long, perhaps waits in vain. */
const LOOKS_QUIET = 2;
const QUIET_MS = 500;

/** Who wants to compute at this share of all looks, and hardly gets to it, is kept from it by the machine. */
const WANTING_SHARE = 0.8;

/**
 * Who wants to compute at a look, and since the look before has waited for a CPU for this share of the time, is kept from it.
 * One that polls wants to now and then, too, and gets to it at once.
 */
const KEPT_SHARE = 0.2;
/** And this much of its idleness is forgotten then: who is kept at every fourth look is not given up for that. */
const FORGIVEN_MS = 300;

/** Below this share of one CPU a program is waiting: polling for something costs that little. */
const BUSY_SHARE = 0.1;

/** What tells of a program's life and is too much for a history: numbers that grow. */
export interface Signs {
  /** Counts something that has an end: whoever brings it further is waited for as long as he does. */
  readonly progress?: () => number;
  /** Counts something that may go on for ever. */
  readonly liveliness?: () => number;
}

/** Who is still there so long after a time that it was given does not end by that time. */
export const TO_OUTLAST_MS = 300;

/** How a wait may end before patience does. */
export interface Sleep {
  /** Who sleeps is waited for so long at least, in milliseconds, whatever would wake it. */
  readonly atLeastMs?: number;
  /** Whether the library in the program may bring about by itself what is waited for: it connects again, after a time of its own. */
  readonly libraryMayWake?: boolean;
  /** So long it has nothing else to do, since it was told to wait, in milliseconds: it does not do so in vain. */
  readonly ownMs?: number;
  /** Whether what it waits for is yet to be done by the play itself: no sleep until then is for good, and none is idle. */
  readonly isYetToBeDone?: () => boolean;
}

/** A program that is waited for. */
type Waited = Sleeper & Pick<Program, "activity" | "isHeld" | "hasExited">;

/**
 * Waits for what may never come. A sign of life is any event of the play and, where the system tells, that the
 * program computes or wants to. Counts ticks of its own instead of reading a clock: where the machine stands
 * still for a second, one tick has passed, not ten, and nobody is blamed for it.
 */
export class Patience {
  #idleMs = 0;
  #waitedMs = 0;
  /** Since it last came further, or the beginning. */
  #withoutProgressMs = 0;
  #wantedMs = 0;
  #usedMs = 0;
  /** How long they have stood still, stopped by a signal that was not the play's, up to now. */
  #stoppedMs = 0;
  /** What the programs had used of the CPU at the beginning, when they last gave a sign of life, and when they last came further. */
  #cpuTicks: { atStart: number; atSign: number; atProgress: number } | undefined;
  /** What each of them was at when it was looked at last. */
  #activities: readonly (Activity | undefined)[] = [];
  /** How many looks in a row have found nothing awake. */
  #looksAsleep = 0;
  readonly #idleLimitMs: number;
  readonly #stoppedLimitMs: number;
  readonly #sleepers: Pick<SleepWatch, "wakesInMs">;

  /**
   * @param wasStopped whether it was waited for already, and in vain, that somebody lets a program go
   * @param sleepers tells when programs wake; it knows more of them when it has looked at them before
   */
  constructor(
    idleLimitMs = IDLE_LIMIT_MS,
    wasStopped = false,
    sleepers: Pick<SleepWatch, "wakesInMs"> = new SleepWatch(),
  ) {
    this.#idleLimitMs = idleLimitMs;
    this.#stoppedLimitMs = wasStopped ? TICK_MS : STOPPED_LIMIT_MS;
    this.#sleepers = sleepers;
  }

  get waitedMs(): number {
    return this.#waitedMs;
  }

  /** What the programs used of the CPU, in milliseconds. Undefined where the system does not tell. */
  get cpuMs(): number | undefined {
    return SEES_WORK ? this.#usedMs : undefined;
  }

  /** Whether the programs wanted to compute all the time, and the machine gave them next to nothing of the CPU. */
  get isStarved(): boolean {
    return this.#wantedMs >= WANTING_SHARE * this.#waitedMs && this.#usedMs < BUSY_SHARE * this.#waitedMs;
  }

  /** Whether somebody else than the play has stopped a program, and it stands still since. */
  get isStopped(): boolean {
    return this.#stoppedMs >= Math.min(this.#idleLimitMs, this.#stoppedLimitMs);
  }

  /** Whether the programs sleep, and nothing but an event from outside would wake them while one could wait for it. */
  get isAsleep(): boolean {
    return this.#looksAsleep >= LOOKS_ASLEEP;
  }

  /**
   * Something happened: the program lives.
   *
   * @param matters whether a claim may ask for it; who only talks is not waited for as long
   */
  renew(matters: boolean): void {
    if (!matters && this.#waitedMs > MOST_TALK * this.#idleLimitMs) return;
    this.#idleMs = 0;
    this.#looksAsleep = 0;
    if (this.#cpuTicks) this.#cpuTicks.atSign = Number.NaN;
  }

  /** Nothing has happened since another wait for the same programs was over: who was asleep then need not be watched as long again. */
  takeUp(before: Patience): void {
    this.#looksAsleep = Math.min(before.#looksAsleep, LOOKS_ASLEEP - 1);
  }

  /**
   * Calls `onEnd` once patience is at its end. Returns a function that stops waiting.
   *
   * @param signs what is too much to be told, and what a sleep says
   * @param onQuiet called at each look from which on the programs perhaps wait in vain
   */
  start(
    programs: readonly Waited[],
    onEnd: () => void,
    { progress, liveliness, ...sleep }: Signs & Sleep = {},
    onQuiet: () => void = () => {},
  ): () => void {
    const hasComeFurther = watched(progress);
    const isLively = watched(liveliness);
    const { ownMs = 0, isYetToBeDone = () => false } = sleep;
    const clock = setInterval(() => {
      this.#waitedMs += TICK_MS;
      this.#withoutProgressMs += TICK_MS;
      const isForPlay = isYetToBeDone();
      if (isLively() || isForPlay) this.renew(true);
      if (hasComeFurther()) this.#comesFurther();
      const looked = programs.map((program) => ({ program, activity: program.activity }));
      const isOver = this.#isAtEnd(looked);
      if (!isForPlay) this.#lookWhoSleeps(looked, sleep);
      if (this.#looksAsleep >= LOOKS_QUIET || this.#idleMs >= ownMs + QUIET_MS) onQuiet();
      if (!isOver && !(this.isAsleep && this.#waitedMs >= (sleep.atLeastMs ?? 0))) return;
      clearInterval(clock);
      onEnd();
    }, TICK_MS);
    return () => clearInterval(clock);
  }

  #comesFurther(): void {
    this.renew(true);
    this.#withoutProgressMs = 0;
    if (this.#cpuTicks) this.#cpuTicks.atProgress = Number.NaN;
  }

  #lookWhoSleeps(looked: readonly Looked<Waited>[], { libraryMayWake }: Sleep): void {
    // Who is held still can't even sleep, and who has ended meanwhile wakes no more.
    const waited = looked.filter(({ program }) => !program.isHeld && !program.hasExited);
    // Where one waits for a moment only, what comes a little later is no sleep for good.
    const longMs = Math.max(IDLE_LIMIT_MS, this.#idleLimitMs - this.#idleMs);
    const isAsleep = this.#sleepers.wakesInMs(waited, libraryMayWake) > longMs;
    this.#looksAsleep = isAsleep ? this.#looksAsleep + 1 : 0;
  }

  /** Whether patience is at its end. */
  #isAtEnd(looked: readonly Looked<Waited>[]): boolean {
    const activities = looked.map(({ activity }) => activity);
    const now = activities.reduce((sum, activity) => sum + (activity?.cpuTicks ?? 0), 0);
    this.#cpuTicks ??= { atStart: now, atSign: now, atProgress: now };
    const seen = this.#cpuTicks;
    if (Number.isNaN(seen.atSign)) seen.atSign = now;
    if (Number.isNaN(seen.atProgress)) seen.atProgress = now;
    const usedMs = (now - seen.atSign) * MS_PER_CPU_TICK;
    const isAtWork = usedMs > 2 * MS_PER_CPU_TICK + this.#idleMs * BUSY_SHARE;
    // Who was stopped, and not by the play, is not idle: it can do nothing.
    const isStopped = looked.some(({ program, activity }) => activity?.stopped && !program.isHeld);
    if (!isStopped) this.#idleMs += TICK_MS;
    this.#stoppedMs = isStopped ? this.#stoppedMs + TICK_MS : 0;
    const isKept = activities.some((activity, index) => isKeptFromCpu(activity, this.#activities[index]));
    this.#activities = activities;
    if (isKept) this.#wantedMs += TICK_MS;
    this.#usedMs = (now - seen.atStart) * MS_PER_CPU_TICK;
    if (isKept) this.#idleMs = Math.max(0, this.#idleMs - TICK_MS - FORGIVEN_MS);
    if (isAtWork) {
      this.#idleMs = 0;
      seen.atSign = now;
    }
    return (
      this.#idleMs >= this.#idleLimitMs ||
      this.#stoppedMs >= this.#stoppedLimitMs ||
      (now - seen.atProgress) * MS_PER_CPU_TICK >= MOST_CPU * this.#idleLimitMs ||
      this.#withoutProgressMs >= MOST_IDLE_LIMITS * this.#idleLimitMs
    );
  }
}

/** Whether a program wants to compute, and the machine has others to serve. */
function isKeptFromCpu(now: Activity | undefined, before: Activity | undefined): boolean {
  if (!now?.runnable) return false;
  if (!now.turns || !before?.turns) return true;
  if (now.turns.count === before.turns.count) return before.runnable;
  return now.turns.waitedMs - before.turns.waitedMs >= KEPT_SHARE * TICK_MS;
}

/** Tells, at each call, whether a number has changed since the last one. */
function watched(number: () => number = () => 0): () => boolean {
  let last = number();
  return () => {
    const before = last;
    last = number();
    return last !== before;
  };
}
