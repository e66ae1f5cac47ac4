import type { Cast } from "../cast/cast.ts";
import type { Claim } from "../claims/claim.ts";
import type { Point } from "../claims/point.ts";
import type { Texts } from "../misconceptions/explanation.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import type { Play } from "../play/play.ts";

/** One play of a lesson with what has to be true of it. */
export interface Act {
  readonly name: string;
  /** Which of several attempts this is, each with more room than the one before: 0 is the first. */
  readonly attempt?: number;
  readonly claims: readonly Claim[];
  /** Whether it takes longer than the others of its lesson: of those that are played beside each other it begins first. */
  readonly takesLong?: true;
  play(play: Play): Promise<void>;
  /**
   * Acts that tell more, each of some claims, where those before it broke none and left one of those open: a loaded machine
   * had crowded their events.
   */
  readonly further?: readonly Act[];
}

/** The same act with more and more room: each further one is played where those before it left a claim open. */
export function withRoom<Room>(
  rooms: readonly [Room, ...Room[]],
  actWith: (room: Room, attempt: number) => Act,
): Act {
  const [first, ...further] = rooms;
  return { ...actWith(first, 0), further: inTurn(further, (room, at) => actWith(room, at + 1), 1) };
}

/** Further acts, each with more room than the one before. */
export function inTurn<Room>(
  rooms: readonly Room[],
  actWith: (room: Room, attempt: number) => Act,
  from = 0,
): Act[] {
  return rooms.map((room, at) => ({ ...actWith(room, at), attempt: from + at }));
}

export interface Lesson {
  /** `lesson-3`: its folder's name, and how a user calls it. */
  readonly name: string;
  readonly number: number;
  readonly part: number;
  readonly title: string;
  /** Who has a part in it: the programs to write, and those that the harness plays. */
  readonly cast: Cast;
  /** What the page asks for, point by point. */
  readonly task: readonly Point[];
  readonly acts: readonly Act[];
  /** What its starter is found to have. */
  readonly starter?: MisconceptionId;
  /** The folder of its solution, where that is not among the others. */
  readonly solution?: string;
  /** After a failure of one of these kinds, what to look at: the learner's programs beside the solution. */
  readonly contrast?: {
    readonly after: readonly MisconceptionId[];
    readonly own: Act;
    readonly solution: Act;
  };
  /** The act whose play is shown when all holds, where it is not the last one. */
  readonly shows?: string;
  /** Where the lesson's page explains a misconception, by its heading: what it is the first to explain, or what it explains anew. */
  readonly explainedIn: Readonly<Partial<Record<MisconceptionId, string>>>;
  /** What a failure says in other words than elsewhere, since the programs of this lesson have other parts. */
  readonly texts?: Texts;
  /** Which of the page's hints is about a misconception, where one is: 1, 2 or 3. */
  readonly hintFor: Readonly<Partial<Record<MisconceptionId, number>>>;
}
