import type { Side } from "../cast/cast.ts";
import type { MisconceptionId, Seen } from "./id.ts";

/** What a failure says after what was expected and what happened. */
export interface Explanation {
  /** Why it is likely that this happened. A text that only guesses begins with "Perhaps". */
  readonly likely: string;
  /** What to do next. */
  readonly next: string;
}

/** The words for one cause. */
export interface Words extends Explanation {
  /**
   * What is said in place of these to who writes in another language than JavaScript, or in one that is not known: the
   * same idea, without code.
   */
  readonly elsewhere?: Partial<Explanation>;
}

/** The same for both sides, or for each its own. */
type BySide = Words | Readonly<Record<Side, Words>>;

/** The words for a misconception: where nothing more was seen, and where it was. */
export type Entry = BySide & { readonly seen?: Readonly<Partial<Record<Seen, BySide>>> };

/** Explanations by misconception. */
export type Texts = Readonly<Partial<Record<MisconceptionId, Entry>>>;

/** What is known of a misconception besides its words. */
export interface Facts {
  /** From which lesson on a program that sends, or one that receives, may have it; or in which lessons: by their numbers. */
  readonly comesIn: Readonly<Partial<Record<Side, number | readonly number[]>>>;
  /**
   * What a second play may tell more, where the wire and the lines alone can't tell it from others: the program's calls into
   * zeromq, or all that it prints, with a file in place of a pipe.
   */
  readonly toldBy?: "calls" | "whole output";
  /** Whether a program seems to have it whose lines are all in a buffer. */
  readonly seemsSoWithoutLines?: true;
}

/** All that is known of each misconception. */
export type Table = Readonly<Partial<Record<MisconceptionId, Entry & Facts>>>;
