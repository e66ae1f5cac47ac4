import type { MisconceptionId } from "./id.ts";

/** What a failure says after what was expected and what happened. */
export interface Explanation {
  /** Why it is likely that this happened. */
  readonly likely: string;
  /** What to do next. */
  readonly next: string;
}

/** Explanations by misconception. Where a client and a server need other words, there are two. */
export type Texts = Readonly<
  Partial<Record<MisconceptionId, Explanation | Readonly<Record<"client" | "server", Explanation>>>>
>;
