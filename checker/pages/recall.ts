import path from "node:path";
import { type Answer, answersOf } from "./answers.ts";
import { markdown, type Page, sectionOf } from "./page.ts";

/** A question under "Remember": what a program of an earlier lesson prints. */
export interface RecallQuestion {
  /** `lesson-6/request-reply`: the page that asks, and the program. */
  readonly id: string;
  /** The number of the lesson whose page asks. */
  readonly askedIn: number;
  /** As markdown. */
  readonly text: string;
  readonly answers: readonly Answer[];
  /** `lesson-5`: the lesson that the program is from. */
  readonly from: string;
  /** The program, as a path from the folder of that lesson. */
  readonly program: string;
}

/**
 * The questions that a page asks about the lessons before it.
 *
 * @throws where one is in another form than the pages have
 */
export function recallQuestions(lesson: number, page: Page): RecallQuestion[] {
  const section = sectionOf(page, "Remember");
  if (!section) return [];
  return piecesOf(section.markdown)
    .filter(({ items }) => items.length > 0)
    .map(({ words, items, refutations }) => {
      const text = words.join("\n\n");
      const [, from, program] = /\]\(\.\.\/(lesson-\d+)\/([^)#]+\.ts)\)/.exec(text) ?? [];
      if (from === undefined || program === undefined)
        throw new Error(`"${page.title}", "Remember": no link to a program of an earlier lesson in: ${text}`);
      const id = `lesson-${lesson}/${path.basename(program, ".ts")}`;
      return { id, askedIn: lesson, text, answers: answersOf(items, refutations), from, program };
    });
}

/**
 * The answer that is a line of what the program prints, by the page of its lesson. Undefined unless exactly one is.
 *
 * @param page the page of the lesson that the program is from
 */
export function rightAnswer({ answers, program }: RecallQuestion, page: Page): Answer | undefined {
  const printed =
    page.fences.find(({ output }) => output?.programs.join() === program)?.text.split("\n") ?? [];
  const [right, ...more] = answers.filter(({ line }) => printed.includes(line));
  return more.length === 0 ? right : undefined;
}

interface Piece {
  readonly words: string[];
  readonly items: string[];
  readonly refutations: string[];
}

/** Paragraphs, a numbered list, and a list in a fold; then the next ones. */
function piecesOf(section: string): Piece[] {
  const pieces: Piece[] = [];
  let list: "items" | "refutations" | undefined;
  let piece: Piece = { words: [], items: [], refutations: [] };
  for (const { type, content } of markdown.parse(section, {})) {
    if (type === "ordered_list_open") list = "items";
    if (type === "bullet_list_open") list = "refutations";
    if (type.endsWith("_list_close")) list = undefined;
    if (type !== "inline") continue;
    if (list === undefined && piece.items.length > 0) piece = { words: [], items: [], refutations: [] };
    if (list === undefined && piece.words.length === 0) pieces.push(piece);
    piece[list ?? "words"].push(content);
  }
  return pieces;
}
