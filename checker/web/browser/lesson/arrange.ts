/** Where the blocks of a puzzle are, by their places in the list that was given. */
export interface Arranged {
  readonly inOrder: readonly number[];
  /** Those that do not belong, as the learner sees it. */
  readonly aside: readonly number[];
}

/** Puts a block that is in order at another place, from 0; beyond an end it stays there. */
export function moved({ inOrder, aside }: Arranged, block: number, to: number): Arranged {
  const others = inOrder.filter((each) => each !== block);
  const place = Math.min(Math.max(to, 0), others.length);
  return { inOrder: others.toSpliced(place, 0, block), aside };
}

export function putAside({ inOrder, aside }: Arranged, block: number): Arranged {
  if (aside.includes(block)) return { inOrder, aside };
  return { inOrder: inOrder.filter((each) => each !== block), aside: [...aside, block] };
}

/** Puts a block that was put aside at the end of those in order. */
export function takenBack({ inOrder, aside }: Arranged, block: number): Arranged {
  if (inOrder.includes(block)) return { inOrder, aside };
  return { inOrder: [...inOrder, block], aside: aside.filter((each) => each !== block) };
}

/**
 * What there is to say of an arrangement. Two blocks of the same text are as good as each other.
 *
 * @param order the places of those that belong, in the right order
 */
export function judged(
  { inOrder, aside }: Arranged,
  texts: readonly string[],
  order: readonly number[],
): string {
  const right = order.map((at) => texts[at]);
  const own = inOrder.map((at) => texts[at]);
  const same = own.findIndex((text, at) => text !== right[at]);
  if (same < 0 && own.length === right.length) return "Right. That is the program.";
  const lines = same < 0 ? own.length : same;
  const first =
    lines === 0
      ? "The first line is another one."
      : `The first ${lines === 1 ? "line is" : `${lines} lines are`} right.`;
  const belongs = aside.some((at) => right.includes(texts[at]));
  if (belongs) return `${first} A line that you put aside belongs to the program.`;
  return aside.length === 0 ? `${first} One line does not belong: put it aside.` : first;
}
