import { hasSpareCores } from "../environment/spare-cores.ts";
import type { Act } from "../lessons/lesson.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import { factsOf } from "../misconceptions/table.ts";
import type { Commands } from "../play/play.ts";
import type { CheckTask } from "./check-task.ts";
import { CONTRAST_STAGING, mayShowContrast } from "./contrast.ts";
import { type PlayedBeside, QueuedJob } from "./queued-job.ts";
import { CALLS_STAGING, withTracers } from "./second-look.ts";
import { type ActPlace, type Contrast, placeIn, type SideJob } from "./side-job.ts";
import { SidePlayers } from "./side-players.ts";

/** The most of what is played ahead is waiting, so there may be more of it at a time than there are cores. */
const MOST_AT_A_TIME = 3;

/** What was begun elsewhere for an act that perhaps breaks. */
interface Begun {
  readonly act: Act;
  readonly place: ActPlace;
  calls: QueuedJob | undefined;
  solution: QueuedJob | undefined;
}

type Players = Pick<SidePlayers, "play" | "close">;

/** What is asked of it. */
export type PlayedAhead = Pick<Ahead, "begin" | "beginSolution" | "calls" | "solution" | "contrast" | "stop">;

/**
 * What a check will want to know of an act if that breaks, played elsewhere from the first sign that it does, while its own
 * play goes on. The sign decides nothing: what comes of this is asked for where the act has broken, and only then.
 */
export class Ahead {
  readonly #task: Pick<CheckTask, "lesson" | "commands" | "reference">;
  readonly #now: () => number;
  readonly #hasCores: boolean;
  readonly #startPlayers: () => Players;
  #players: Players | undefined;
  #begun: Begun | undefined;
  #contrast: Readonly<Record<Contrast, QueuedJob>> | undefined;

  /**
   * @param now the check's clock
   * @param hasCores whether there are cores for it; else it is looked up when it is to begin
   * @param startPlayers who play it
   */
  constructor(
    task: Pick<CheckTask, "lesson" | "commands" | "reference">,
    now: () => number,
    hasCores: boolean,
    startPlayers: () => Players = () => new SidePlayers(MOST_AT_A_TIME),
  ) {
    this.#task = task;
    this.#now = now;
    this.#hasCores = hasCores;
    this.#startPlayers = startPlayers;
  }

  /**
   * A play of this act shows a sign that it breaks.
   *
   * @param root what it breaks by, as far as it is known yet
   */
  begin(act: Act, root: MisconceptionId | undefined): void {
    const mayAskCalls = root === undefined || factsOf(root).toldBy === "calls";
    const begun = this.#begin(act);
    // The learner's programs first: what is said of them takes longest.
    if (begun && mayAskCalls) begun.calls ??= this.#queueCalls(begun.place);
    this.beginSolution(act);
    this.beginContrast(root);
  }

  /** Whether a play of this act breaks will be known later than the solution could be played. */
  beginSolution(act: Act): void {
    const begun = this.#begin(act);
    if (begun)
      begun.solution ??= this.#queue(this.#task.reference(), { acts: [begun.place], tells: "what holds" });
  }

  #begin(act: Act): Begun | undefined {
    if (this.#begun) return this.#begun.act === act ? this.#begun : undefined;
    const place = placeIn(this.#task.lesson, act);
    if (!place || !this.#hasCoresNow()) return undefined;
    this.#begun = { act, place, calls: undefined, solution: undefined };
    return this.#begun;
  }

  /** The act played with a tracer in each of the learner's programs, once. Undefined where it is to be played here. */
  async calls(act: Act): Promise<PlayedBeside | undefined> {
    const begun = this.#begun;
    if (begun?.act !== act) return undefined;
    const job = begun.calls;
    begun.calls = undefined;
    const [played] = (await job?.take()) ?? [];
    return played;
  }

  /** The solution's play of the act, or of the further one of it that broke. Undefined where it was not asked for. */
  solution(act: Act): Pick<QueuedJob, "withdraw" | "done"> | undefined {
    const begun = this.#begun;
    return begun && (begun.act === act || act.further?.includes(begun.act)) ? begun.solution : undefined;
  }

  /**
   * What the lesson shows after some failures will perhaps be asked for.
   *
   * @param root what the act breaks by; undefined where that is not known yet
   */
  beginContrast(root: MisconceptionId | undefined): void {
    if (this.#contrast || !mayShowContrast(this.#task.lesson, root) || !this.#hasCoresNow()) return;
    const queue = (commands: Commands, contrast: Contrast): QueuedJob =>
      this.#queue(commands, { acts: [{ contrast }], tells: "all", staging: CONTRAST_STAGING });
    this.#contrast = {
      own: queue(this.#task.commands, "own"),
      solution: queue(this.#task.reference(), "solution"),
    };
  }

  /** One side of the contrast. Undefined where it is to be played here. */
  async contrast(side: Contrast): Promise<PlayedBeside | undefined> {
    const [played] = (await this.#contrast?.[side].take()) ?? [];
    return played;
  }

  /** Nothing of it is needed. Resolves when nothing of it is left. */
  async stop(): Promise<void> {
    const players = this.#players;
    this.#players = undefined;
    this.#begun = undefined;
    this.#contrast = undefined;
    await players?.close();
  }

  #hasCoresNow(): boolean {
    return this.#hasCores || hasSpareCores();
  }

  #queueCalls(place: ActPlace): QueuedJob | undefined {
    const traced = withTracers(this.#task.commands);
    return traced && this.#queue(traced, { acts: [place], tells: "all", staging: CALLS_STAGING });
  }

  #queue(commands: Commands, job: Omit<SideJob, "lesson" | "commands">): QueuedJob {
    this.#players ??= this.#startPlayers();
    return new QueuedJob(this.#players, { ...job, lesson: this.#task.lesson.name, commands }, this.#now);
  }
}
