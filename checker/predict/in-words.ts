import { markdownLines } from "../hints/markdown-lines.ts";
import type { Page } from "../pages/page.ts";
import type { Answer, Prediction } from "../pages/prediction.ts";
import type { Paint } from "../report/paint.ts";

const WIDTH = 80;

/** The question of a page, as lines for a terminal. */
export function questionInWords({ title }: Page, prediction: Prediction, paint: Paint): string[] {
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
    ...prediction.answers.map(({ line }, at) => `    ${paint("strong", String(at + 1))}  ${line}`),
    "",
  ];
}

/** A line of a program among the words of the course. */
export function printed(line: string): string {
  return `    ${line}`;
}

/**
 * What there is to say when the program has run.
 *
 * @param said the learner's answer
 * @param ran the answer that the run gave
 * @param page the page's path
 */
export function outcomeInWords(
  { answers }: Prediction,
  { said, ran, page }: { readonly said: Answer; readonly ran: Answer; readonly page: string },
  paint: Paint,
): string[] {
  const number = (answer: Answer): number => answers.indexOf(answer) + 1;
  if (said === ran) return ["", `  ${paint("good", "Yes")}, ${number(ran)}. Why: ${page} goes on from here.`];
  const head = `  ${paint("bad", "No")}: you said ${number(said)}, and it was ${number(ran)}.`;
  if (!said.refuted) return ["", head];
  const { words, misconception } = said.refuted;
  return [
    "",
    head,
    "",
    ...paragraphs(words.replace(/^[a-z]/, (letter) => letter.toUpperCase())),
    "",
    `  The section is in ${page}.`,
    `  When a program shows it, the checker calls it ${misconception}.`,
  ];
}

function paragraphs(markdown: string): string[] {
  return markdownLines(markdown, WIDTH - 2).map((line) => (line === "" ? "" : `  ${line}`));
}
