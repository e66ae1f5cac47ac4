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
   * The same act with more room for its events to show their order, where a slow machine may have crowded
   * them. Played if this one breaks a claim; its claims count then.
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
  /**
   * Where the lesson's page explains a misconception: the heading, as it is written there. There is an entry
   * for every misconception that can be found in the lesson.
   */
  readonly explainedIn: Readonly<Partial<Record<MisconceptionId, string>>>;
}
