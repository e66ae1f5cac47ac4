/** One of the answers to a question of a page. */
export interface Answer {
  /** The line that a program prints, or would print. */
  readonly line: string;
  /** Why it is none that the program prints. Undefined for the answer that the page leaves to the run. */
  readonly refuted: Refutation | undefined;
}

interface Refutation {
  /** What one believes who gives this answer: the id of a misconception. */
  readonly misconception: string;
  /** As markdown. It has a link to the section that says more. */
  readonly words: string;
  /** Where that link leads: `#section`, or `../lesson-2/README.md#section`. */
  readonly link: string;
}

/**
 * The answers of a numbered list, with what a fold says of those that are wrong.
 *
 * @param items of the numbered list, each `` `the line` ``
 * @param refutations items of the fold's list, each `` `the line` (`the-id`): words, with [a link](#to-a-section) ``
 */
export function answersOf(items: readonly string[], refutations: readonly string[]): Answer[] {
  const refuted = new Map(refutations.map(refutationIn));
  return items.map((item) => {
    const line = codeIn(item)[0] ?? item;
    return { line, refuted: refuted.get(line) };
  });
}

function refutationIn(item: string): [string, Refutation] {
  const [line = "", misconception = ""] = codeIn(item);
  const words = item.replace(/^`[^`]+`\s*\(`[^`]+`\):\s*/, "");
  return [line, { misconception, words, link: /\]\(([^)]+)\)/.exec(words)?.[1] ?? "" }];
}

function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}
