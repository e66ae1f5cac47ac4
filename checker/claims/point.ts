/** A numbered point of what a lesson asks for: the first has the number 1. */
export interface Point {
  /** What the program must do, in the words of the page. */
  readonly says: string;
  /** Which program, where the lesson has several. */
  readonly of?: string;
  /** The ids of the claims that show it. */
  readonly shownBy: readonly string[];
}
