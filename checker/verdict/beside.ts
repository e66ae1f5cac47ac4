import os from "node:os";
import { roleIn } from "../cast/cast.ts";
import { hasSpareCores } from "../environment/spare-cores.ts";
import type { Act, Lesson } from "../lessons/lesson.ts";
import type { Commands } from "../play/play.ts";
import type { CheckTask } from "./check-task.ts";
import type { Staging } from "./play-act.ts";
import { type PlayedBeside, QueuedJob } from "./queued-job.ts";
import { SidePlayers } from "./side-players.ts";

/** Acts of a lesson that are played elsewhere while this process plays others. */
export interface Beside {
  /** The programs are there, and able to do something: now others of them do not keep them from starting. */
  begin(): void;
  /**
   * Whether others of the same programs as an act's are running, or have been since a moment of the check's clock: they may have
   * been in its way.
   */
  mayDisturb(act: Pick<Act, "claims">, sinceMs: number): boolean;
  /**
   * What came of an act, once that is known. Undefined where it was not played there, and is to be played here. So it is, too, where
   * it did not show there that all holds: then it perhaps breaks, and nothing is played elsewhere any more.
   */
  take(act: number): Promise<PlayedBeside | "perhaps breaks" | undefined>;
  /** Ends what is played elsewhere, so that what is played here is alone. Resolves when nothing is left of it. */
  stop(): Promise<void>;
}

type Asked = Pick<CheckTask, "sideBySide" | "schedule">;

/** Whether acts of a check, or whole lessons, are to be played beside each other. To be asked before anything is started. */
export function isSideBySide(task: Asked): boolean {
  return mayBeSideBySide(task) && (task.sideBySide === "always" || hasSpareCores());
}

/** Whether they may be, where there are cores for it. */
export function mayBeSideBySide({ sideBySide, schedule }: Asked): boolean {
  // Under a schedule, who comes when is drawn, and several runs follow each other.
  return !schedule && sideBySide !== "never" && process.platform === "linux";
}

/**
 * The acts of a lesson after its first one, beside each other.
 *
 * @param now the check's clock
 * @returns undefined where the acts are to be played one after the other
 */
export function actsBeside({ lesson, commands }: Staging, now: () => number): Beside | undefined {
  const last = lastBeside(lesson);
  if (last === 0 || Object.values(commands).some(({ missing }) => missing !== undefined)) return undefined;
  return new ActsBeside(lesson, commands, last, now);
}

/**
 * The last act that can be played beside the first, by its place; 0 where none can. Up to there each is about one program. In a
 * play of several, one of them might find another's traces, as a file that it has written in another play, and take them for
 * those of its own partner.
 */
export function lastBeside({ acts }: Pick<Lesson, "acts">): number {
  const withPartner = acts.findIndex((act) => rolesIn(act).size > 1);
  return Math.max(0, (withPartner < 0 ? acts.length : withPartner) - 1);
}

/** Whose programs an act is about. */
function rolesIn(act: Pick<Act, "claims"> | undefined): Set<string> {
  return new Set(act?.claims.map(({ about }) => roleIn(about)));
}

function sharesAny(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((each) => others.has(each));
}

class ActsBeside implements Beside {
  readonly #lesson: Lesson;
  readonly #commands: Commands;
  readonly #now: () => number;
  readonly #last: number;
  readonly #players: SidePlayers;
  readonly #queue = new Map<number, QueuedJob>();
  #isOver = false;

  /** @param last the last act that is played beside the first, by its place */
  constructor(lesson: Lesson, commands: Commands, last: number, now: () => number) {
    this.#lesson = lesson;
    this.#commands = commands;
    this.#now = now;
    this.#last = last;
    this.#players = new SidePlayers(os.availableParallelism(), last);
  }

  begin(): void {
    if (this.#isOver || this.#queue.size > 0) return;
    // From the last one, since this process goes on with the next; and the long ones before all.
    const acts = Array.from({ length: this.#last }, (_, at) => this.#last - at);
    const isLong = (act: number): boolean => this.#lesson.acts[act]?.takesLong === true;
    for (const act of [...acts.filter(isLong), ...acts.filter((act) => !isLong(act))]) {
      const job = {
        lesson: this.#lesson.name,
        acts: [{ act }],
        commands: this.#commands,
        tells: "what holds",
        // Whatever does not hold there is played here.
        staging: { endsAtSign: true },
      } as const;
      this.#queue.set(act, new QueuedJob(this.#players, job, this.#now));
    }
  }

  mayDisturb(act: Pick<Act, "claims">, sinceMs: number): boolean {
    if (this.#isOver) return false;
    const roles = rolesIn(act);
    return [...this.#queue].some(
      ([at, job]) => job.hasRunSince(sinceMs) && sharesAny(roles, rolesIn(this.#lesson.acts[at])),
    );
  }

  async take(act: number): Promise<PlayedBeside | "perhaps breaks" | undefined> {
    const queued = this.#queue.get(act);
    if (!queued || queued.withdraw()) return undefined;
    const [played] = await queued.done();
    if (played) return played;
    await this.stop();
    return "perhaps breaks";
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#players.close();
  }
}
