import { type Answer, answersOf } from "./answers.ts";
import { fenceOf, markdown, type Output, type Page, sectionOf } from "./page.ts";

/** What a page asks under "Look first": which line does a program print next? */
export interface Prediction {
  /** What the program is, as markdown. */
  readonly about: string;
  /** The program. */
  readonly output: Output;
  /** The lines before the question. */
  readonly begins: readonly string[];
  /** As markdown. */
  readonly question: string;
  readonly answers: readonly Answer[];
  /** All lines that the page says the program prints. */
  readonly prints: readonly string[];
}

const HEADING = "Look first";

/**
 * The prediction that a page asks for.
 *
 * @throws where the page has none, or one in another form than the pages have
 */
export function predictionOf(page: Page): Prediction {
  const section = sectionOf(page, HEADING);
  if (!section) throw new Error(`"${page.title}" has no section "${HEADING}"`);
  const parts = partsOf(section.markdown);
  const { output, begins } = parts;
  if (!output || begins === undefined) {
    throw new Error(
      `"${page.title}", "${HEADING}": a fence begins="…", and one output-of="…" in the fold, are missing`,
    );
  }
  return {
    about: parts.about.join("\n\n"),
    output: output.of,
    begins: linesIn(begins),
    question: parts.question.join("\n\n"),
    answers: answersOf(parts.answers, parts.refutations),
    prints: linesIn(output.text),
  };
}

/** Which answer a run gives: the first line after those that the page shows that is one of the answers. Undefined if none is. */
export function answerGivenBy(
  { begins, answers }: Prediction,
  printed: readonly string[],
): Answer | undefined {
  const rest = printed.slice(begins.length);
  return rest.flatMap((line) => answers.filter((answer) => answer.line === line))[0];
}

function linesIn(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}

function partsOf(section: string) {
  const about: string[] = [];
  const question: string[] = [];
  const answers: string[] = [];
  const refutations: string[] = [];
  let begins: string | undefined;
  let output: { readonly of: Output; readonly text: string } | undefined;
  let list: "answers" | "refutations" | undefined;
  for (const token of markdown.parse(section, {})) {
    if (token.type === "ordered_list_open") list = "answers";
    if (token.type === "bullet_list_open") list = "refutations";
    if (token.type.endsWith("_list_close")) list = undefined;
    if (token.type === "fence") {
      const fence = fenceOf(token);
      if (fence.begins !== undefined) begins = fence.text;
      if (fence.output) output = { of: fence.output, text: fence.text };
    }
    if (token.type !== "inline") continue;
    if (list === "answers") answers.push(token.content);
    else if (list === "refutations") refutations.push(token.content);
    else if (begins === undefined) about.push(token.content);
    else if (answers.length === 0) question.push(token.content);
  }
  return { about, question, answers, refutations, begins, output };
}
