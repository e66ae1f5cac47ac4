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
type BySide = Words | Readonly<Record<"client" | "server", Words>>;

/** The words for a misconception: where nothing more was seen, and where it was. */
export type Entry = BySide & { readonly seen?: Readonly<Partial<Record<Seen, BySide>>> };

/** Explanations by misconception. */
export type Texts = Readonly<Partial<Record<MisconceptionId, Entry>>>;
