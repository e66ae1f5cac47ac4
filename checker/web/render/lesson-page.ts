import path from "node:path";
import { html, raw } from "hono/html";
import type { Lesson } from "../../lessons/lesson.ts";
import type { Answer } from "../../pages/answers.ts";
import { type Page, parsePage, type Section } from "../../pages/page.ts";
import { type Parsons, putInOrder } from "../../pages/parsons.ts";
import { answerGivenBy, predictionOf } from "../../pages/prediction.ts";
import { recallQuestions } from "../../pages/recall.ts";
import { island, type Question } from "./island.ts";
import type { CourseFile } from "./links.ts";
import type { Prose } from "./prose.ts";

/** A lesson's page as HTML, without what stands around it. */
export function lessonArticle(lesson: Pick<Lesson, "name" | "number">, source: string, prose: Prose): string {
  const page = parsePage(source);
  const from: CourseFile = `lessons/${lesson.name}/README.md`;
  const body = page.sections.map((section) => {
    const level = section.level;
    const heading = `<h${level}>${prose.inline(section.heading, from)}</h${level}>`;
    const content = contentOf(section, page, lesson.number, prose, from);
    return `<section id="${section.slug}" data-section>${heading}\n${content}</section>\n`;
  });
  return `<h1>${prose.inline(page.title, from)}</h1>\n${body.join("")}`;
}

function contentOf(section: Section, page: Page, number: number, prose: Prose, from: CourseFile): string {
  switch (section.heading) {
    case "Look first":
      return predictionHtml(page, prose, from);
    case "The task":
      return withPoints(prose.block(section.markdown, from));
    case "Hints":
      return hintsHtml(page, prose, from);
    case "Remember":
      return rememberHtml(number, page, prose, from);
    default:
      return prose.block(section.markdown, from);
  }
}

/** Numbers the points of the task through all its lists, so that each can be ticked. */
function withPoints(task: string): string {
  let point = 0;
  let isNumbered = false;
  return task.replace(/<(\/?)(ol|ul|li)\b([^>]*)>/g, (tag, slash: string, name: string, rest: string) => {
    if (name !== "li") {
      isNumbered = name === "ol" && slash === "";
      return tag;
    }
    if (slash !== "" || !isNumbered) return tag;
    point += 1;
    return `<li data-point="${point}"${rest}>`;
  });
}

/** The question is asked before the output can be seen. */
function predictionHtml(page: Page, prose: Prose, from: CourseFile): string {
  const prediction = predictionOf(page);
  const { about, begins, question, answers, prints, output } = prediction;
  const right = answerGivenBy(prediction, prints);
  const whole = prose.output(prints.join("\n"), output.programs);
  return (
    prose.block(about, from) +
    prose.output(begins.join("\n"), output.programs) +
    prose.block(question, from) +
    questionHtml({ id: "look-first", answers, right }, prose, from, whole)
  );
}

function rememberHtml(number: number, page: Page, prose: Prose, from: CourseFile): string {
  const questions = recallQuestions(number, page).map(({ id, text, answers }) => {
    const right = answers.find(({ refuted }) => refuted === undefined);
    return prose.block(text, from) + questionHtml({ id, answers, right }, prose, from, "");
  });
  return questions.join("\n");
}

/**
 * @param revealed what can be seen once an answer is given
 */
function questionHtml(
  { id, answers, right }: { id: string; answers: readonly Answer[]; right: Answer | undefined },
  prose: Prose,
  from: CourseFile,
  revealed: string,
): string {
  const told: Question["answers"] = answers.map((answer) => ({
    line: answer.line,
    ...(answer === right ? {} : { refuted: prose.inline(answer.refuted?.words ?? "", from) }),
  }));
  const refuted = told.flatMap(({ line, refuted }) =>
    refuted === undefined ? [] : [html`<li><code>${line}</code>: ${raw(refuted)}</li>`],
  );
  const fallback = html`<ol>${told.map(({ line }) => html`<li><code>${line}</code></li>`)}</ol>
<details class="answer"><summary>${revealed === "" ? "Which two are wrong, and why" : "What it prints"}</summary>
${raw(revealed)}<ul>${refuted}</ul></details>`;
  return island("question", { id, answers: told }, String(fallback));
}

/** Each can be opened once the one before it was. */
function hintsHtml(page: Page, prose: Prose, from: CourseFile): string {
  const hints = page.hints.map(
    ({ title, markdown }, at) =>
      html`<details class="hint" data-hint="${at + 1}"><summary>${title}</summary>
<div>${raw(prose.block(markdown, from))}</div></details>`,
  );
  return island("hints", { count: hints.length }, hints.map(String).join("\n"));
}

/** A program's lines, to be put in order. @throws where the problem is none */
export function puzzleHtml(problem: Parsons, folder: string, code: Prose["code"]): string {
  const { blocks } = problem;
  const solved = putInOrder(problem, folder);
  const order = solved.blocks.map((block) => blocks.indexOf(block));
  const drawn = blocks.map((block) => code(block, path.extname(problem.solution).slice(1)));
  const fallback = `<ul class="blocks">${drawn.map((block) => `<li>${block}</li>`).join("")}</ul>`;
  return island("parsons", { blocks: drawn, texts: blocks, order }, fallback);
}
