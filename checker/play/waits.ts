import type { Placed, Stage } from "../history/event.ts";
import { matters } from "../history/meaning.ts";
import { isSamePlay } from "../history/play-id.ts";
import type { Recorder } from "../history/recorder.ts";
import { peakMemoryOf } from "../processes/descendants.ts";
import type { Program } from "../programs/program.ts";
import { IDLE_LIMIT_MS, Patience, type Signs, type Sleep } from "./patience.ts";
import type { Play } from "./play.ts";
import { SleepWatch } from "./sleep-watch.ts";

/** A program that has done all but end does that soon; what else it may do takes as long as its work. */
const LIMITS_MS: Readonly<Partial<Record<Stage, number>>> = { end: 2_500 };

/** Who is to stop in a play that was called off gets no longer than this. */
const TO_STOP_MS = 400;

/** From here on, a program's memory has a part in what happens. */
const MUCH_MEMORY_BYTES = 2 ** 29;

/** For what a play waits, and how patiently. */
export interface Wait extends Signs, Sleep {
  readonly stage: Stage;
  readonly who: string;
  /** How long it may give no sign of life, where the usual patience is not wanted. */
  readonly idleLimitMs?: number;
  /** Whether what happens in the play is a sign of life; if not, only work on the CPU is one. */
  readonly isRenewed?: boolean;
}

export type Condition = (events: readonly Placed[]) => unknown;

export interface WaitOptions {
  readonly recorder: Recorder;
  /** How long a program may give no sign of life at most, beside its own time. */
  readonly idleLimitMs?: number;
  /** Told for what the play waits from now on; undefined where it goes on. */
  readonly onWait?: (wait: Pick<Wait, "stage" | "who"> | undefined) => void;
  /** Called where it waits for its programs, and they do nothing. */
  readonly onQuiet?: () => void;
}

/** The waits of a play. */
export class Waits {
  readonly #play: Pick<Play, "id" | "events" | "record">;
  readonly #programs: readonly Program[];
  readonly #options: WaitOptions;
  /** What one wait has seen of a program, the next one makes use of. */
  readonly #sleepers = new SleepWatch();
  /** Ends those that are under way. */
  readonly #enders = new Set<() => void>();
  /** Whether it was waited for in vain that somebody lets a program go. */
  #wasStopped = false;
  /** The last wait that was in vain, and how much had happened when it was over. */
  #last: { readonly patience: Patience; readonly events: number } | undefined;
  #areCalledOff = false;

  /** @param programs those of the play; there will be more */
  constructor(
    play: Pick<Play, "id" | "events" | "record">,
    programs: readonly Program[],
    options: WaitOptions,
  ) {
    this.#play = play;
    this.#programs = programs;
    this.#options = options;
  }

  /**
   * Waits until a condition on the play's events holds, and looks at it again at every event. Gives up when
   * no program shows a sign of life any more; then this goes into the history, under the name of the stage.
   */
  until(condition: Condition, give: Wait): Promise<boolean> {
    const { events, id } = this.#play;
    const { recorder, onWait = () => {}, onQuiet } = this.#options;
    if (condition(events)) return Promise.resolve(true);
    const isCalledOff = this.#areCalledOff;
    if (isCalledOff && give.stage !== "stop") return Promise.resolve(false);
    onWait(give);
    return new Promise((resolve) => {
      const patience = new Patience(
        isCalledOff ? TO_STOP_MS : this.#limitMs(give),
        this.#wasStopped,
        this.#sleepers,
      );
      if (this.#last?.events === events.length && !mayHaveActed(give)) patience.takeUp(this.#last.patience);
      const alive = this.#programs.filter((program) => program.isRunning);
      let isOver = false;
      const finish = (isThere: boolean): void => {
        isOver = true;
        this.#enders.delete(callOff);
        onWait(undefined);
        ignore();
        stopWaiting();
        resolve(isThere);
      };
      const callOff = (): void => finish(false);
      if (give.stage !== "stop") this.#enders.add(callOff);
      const ignore = recorder.listen((event) => {
        if (!isSamePlay(event.play, id)) return;
        if ((give.isRenewed ?? true) && !isOnceMore(event, events)) patience.renew(matters(event));
        if (condition(events)) finish(true);
      });
      const giveUp = async (): Promise<void> => {
        // Who has ended does so no later because it takes long to find out what is left of it.
        await Promise.all(alive.filter(({ hasExited }) => hasExited).map(({ ended }) => ended));
        if (isOver) return;
        // To be given up is no sign of life.
        ignore();
        this.#recordGivingUp(give, patience, alive);
        this.#last = { patience, events: events.length };
        finish(false);
      };
      const stopWaiting = patience.start(alive, giveUp, give, onQuiet);
    });
  }

  #limitMs({ stage, ownMs = 0, idleLimitMs = LIMITS_MS[stage] ?? IDLE_LIMIT_MS }: Wait): number {
    return ownMs + Math.min(idleLimitMs, this.#options.idleLimitMs ?? idleLimitMs);
  }

  /** Whatever is waited for, now or later, does not come; but programs are still let stop. */
  callOff(): void {
    this.#areCalledOff = true;
    for (const end of this.#enders) end();
  }

  get areCalledOff(): boolean {
    return this.#areCalledOff;
  }

  #recordGivingUp(
    { stage, who }: Wait,
    { waitedMs, cpuMs, isStarved, isStopped, isAsleep }: Patience,
    alive: readonly Program[],
  ): void {
    this.#wasStopped = isStopped;
    const cpu = cpuMs === undefined ? {} : { cpuMs };
    const kept = {
      ...(isStarved ? { starved: true as const } : {}),
      ...(isStopped ? { stopped: true as const } : {}),
      ...(isAsleep ? { asleep: true as const } : {}),
    };
    this.#play.record(who, { what: "gave up", stage, waitedMs, ...cpu, ...kept });
    const peakBytes = Math.max(
      0,
      ...alive.flatMap(({ pid }) => (pid === undefined ? [] : peakMemoryOf(pid))),
    );
    if (peakBytes >= MUCH_MEMORY_BYTES) this.#play.record(who, { what: "memory", peakBytes });
  }
}

/** Whether what a play has done since its last wait may be in no history: it looks for its program, by sockets that come and go. */
function mayHaveActed({ stage, libraryMayWake = false }: Wait): boolean {
  return stage === "open" || libraryMayWake;
}

/** Whether a program says or calls the very same as before, as one does that tries again and again: that is no way to come further. */
function isOnceMore(event: Placed, events: readonly Placed[]): boolean {
  const isSame = (other: Placed): boolean => {
    if (other.index >= event.index || other.who !== event.who) return false;
    if (event.what === "printed") return other.what === "printed" && other.line === event.line;
    return (
      event.what === "called" &&
      other.what === "called" &&
      other.call === event.call &&
      other.outcome === event.outcome &&
      other.detail === event.detail
    );
  };
  return (event.what === "called" || !matters(event)) && events.some(isSame);
}
