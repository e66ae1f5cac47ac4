import type { Answer } from "../pages/answers.ts";
import { markdownLines } from "../pages/markdown-lines.ts";
import type { Page } from "../pages/page.ts";
import type { Prediction } from "../pages/prediction.ts";
import type { RecallQuestion } from "../pages/recall.ts";
import type { Paint } from "../report/paint.ts";

const WIDTH = 80;

/** What a page asks under "Look first", as lines for a terminal. */
export function predictionInWords({ title }: Page, prediction: Prediction, paint: Paint): string[] {
  return [
    "",
    paint("strong", `${title}: look first`),
    "",
    ...paragraphs(prediction.about),
    "",
    ...prediction.begins.map(printed),
    "",
    ...paragraphs(prediction.question),
    "",
    ...answersInWords(prediction.answers, paint),
  ];
}

/** What a page asks under "Remember", as lines for a terminal. */
export function recallInWords({ text, answers }: RecallQuestion, paint: Paint): string[] {
  return ["", ...paragraphs(text), "", ...answersInWords(answers, paint)];
}

/** A line of a program among the words of the course. */
export function printed(line: string): string {
  return `    ${line}`;
}

/** How an answer turned out. */
interface Outcome {
  readonly answers: readonly Answer[];
  readonly said: Answer;
  readonly right: Answer;
  /** What to read if it was right. */
  readonly more: string;
  /** The page on which the section is that refutes it if it was wrong. */
  readonly page: string;
}

export function outcomeInWords({ answers, said, right, more, page }: Outcome, paint: Paint): string[] {
  const number = (answer: Answer): number => answers.indexOf(answer) + 1;
  if (said === right) return ["", `  ${paint("good", "Yes")}, ${number(right)}. ${more}`];
  const head = `  ${paint("bad", "No")}: you said ${number(said)}, and it is ${number(right)}.`;
  if (!said.refuted) return ["", head];
  const { words, misconception, link } = said.refuted;
  return [
    "",
    head,
    "",
    ...paragraphs(words.replace(/^[a-z]/, (letter) => letter.toUpperCase())),
    "",
    ...(link.startsWith("#") ? [`  The section is in ${page}.`] : []),
    `  The checker's name for what one believes then: ${misconception}.`,
  ];
}

function answersInWords(answers: readonly Answer[], paint: Paint): string[] {
  return [...answers.map(({ line }, at) => `    ${paint("strong", String(at + 1))}  ${line}`), ""];
}

function paragraphs(markdown: string): string[] {
  return markdownLines(markdown, WIDTH - 2).map((line) => (line === "" ? "" : `  ${line}`));
}
