import type { Claim } from "../claims/claim.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import type { Play } from "../play/play.ts";

/** One play of a lesson with what has to be true of it. */
export interface Act {
  readonly name: string;
  readonly claims: readonly Claim[];
  /** Which printed lines a claim may ask for. */
  mattering(line: string): boolean;
  play(play: Play): Promise<void>;
  /**
   * An act that tells more, where this one broke no claim and still left one open: a loaded machine had crowded its
   * events. What it finds counts in place of what was left open, and what it breaks is broken.
   */
  readonly roomier?: Act;
}

export interface Lesson {
  /** `lesson-3`: its folder's name, and how a user calls it. */
  readonly name: string;
  readonly number: number;
  readonly part: number;
  readonly title: string;
  /** The programs to write: `client` stands for client.ts. */
  readonly roles: readonly string[];
  readonly acts: readonly Act[];
  /** After a failure of one of these kinds, what to look at: the learner's programs beside the solution. */
  readonly contrast?: {
    readonly after: readonly MisconceptionId[];
    readonly own: Act;
    readonly solution: Act;
  };
  /**
   * Where the lesson's page explains a misconception: the heading, as it is written there. There is an entry
   * for every misconception that can be found in the lesson.
   */
  readonly explainedIn: Readonly<Partial<Record<MisconceptionId, string>>>;
}
