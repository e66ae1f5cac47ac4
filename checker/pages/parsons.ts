import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * A program's lines to be put in order, and one block that does not belong (a Parsons problem). The page has the blocks in a
 * wrong order, with an empty line between two of them.
 */
export interface Parsons {
  /** The solution, as a path from the lesson's folder. */
  readonly solution: string;
  /** The wrong program from which the block comes that does not belong, as a path from the lesson's folder. */
  readonly odd: string;
  readonly blocks: readonly string[];
}

/** A problem solved, by what the solution and the wrong program say. */
export interface Solved {
  /** The lines before the first block: they are given. */
  readonly given: readonly string[];
  /** The blocks in the right order, without the one that does not belong. */
  readonly blocks: readonly string[];
  readonly odd: string;
}

/** @param info what stands behind the backticks of a fence. @returns undefined where the fence has no such problem */
export function parsonsIn(info: string, text: string): Parsons | undefined {
  const solution = /\bparsons="([^"]+)"/.exec(info)?.[1];
  const odd = /\bodd="([^"]+)"/.exec(info)?.[1];
  if (solution === undefined || odd === undefined) return undefined;
  return { solution, odd, blocks: text.trimEnd().split(/\n\n+/) };
}

/** @throws where the blocks are not the solution's lines with one block of the wrong program among them, or stand in order */
export function solve(problem: Parsons, lessonFolder: string): Solved {
  const { odd, blocks } = problem;
  const solved = putInOrder(problem, lessonFolder);
  const wrong = codeLines(readFileSync(path.join(lessonFolder, odd), "utf8")).map((line) => line.trim());
  if (!codeLines(solved.odd).every((line) => wrong.includes(line.trim())))
    throw new Error(`the block that does not belong is not of ${odd}: ${inOneLine(solved.odd)}`);
  if (solved.blocks.join() === blocks.filter((block) => block !== solved.odd).join())
    throw new Error("its blocks stand in the right order already");
  return solved;
}

/** The same, without a look at the wrong program. @throws where the blocks but one are not the solution's lines */
export function putInOrder({ solution, blocks }: Parsons, lessonFolder: string): Solved {
  const right = codeLines(readFileSync(path.join(lessonFolder, solution), "utf8"));
  const placed = blocks.map((block) => {
    const lines = codeLines(block);
    return { block, lines, at: placeOf(lines, right) };
  });
  const strange = placed.filter(({ at }) => at === undefined);
  const [only] = strange;
  if (!only || strange.length > 1)
    throw new Error(
      `of its blocks, ${strange.length} are not of ${solution}: ${strange.map(({ block }) => inOneLine(block)).join(" / ")}`,
    );
  const ordered = placed
    .flatMap(({ block, lines, at }) => (at === undefined ? [] : [{ block, lines, at }]))
    .sort((one, other) => one.at - other.at);
  const first = ordered[0]?.at ?? 0;
  const covered = ordered.flatMap(({ lines }) => lines);
  if (covered.join("\n") !== right.slice(first).join("\n"))
    throw new Error(`its blocks are not all of ${solution} from its line \`${right[first] ?? ""}\` on`);
  return { given: right.slice(0, first), blocks: ordered.map(({ block }) => block), odd: only.block };
}

/** Another arrangement of a problem's blocks, which has to be wrong. */
export interface Arrangement {
  /** What was done to the right one. */
  readonly words: string;
  readonly program: string;
}

/**
 * All that a learner could take for a right answer beside the right one: two stretches of blocks that stand side by side
 * exchanged, and the block that does not belong in place of each other one. If each of them is wrong, no two right orders
 * differ in what could be moved alone.
 */
export function otherArrangements({ given, blocks, odd }: Solved): Arrangement[] {
  const program = (order: readonly string[]): string => `${[...given, "", ...order].join("\n")}\n`;
  const exchanged: Arrangement[] = [];
  for (let from = 0; from < blocks.length; from += 1) {
    for (let middle = from + 1; middle < blocks.length; middle += 1) {
      for (let to = middle + 1; to <= blocks.length; to += 1) {
        const [one, other] = [blocks.slice(from, middle), blocks.slice(middle, to)];
        exchanged.push({
          words: `\`${one.join(" ")}\` behind \`${other.join(" ")}\``,
          program: program([...blocks.slice(0, from), ...other, ...one, ...blocks.slice(to)]),
        });
      }
    }
  }
  const replaced = blocks.map((block, at) => ({
    words: `\`${odd}\` in place of \`${block}\``,
    program: program(blocks.toSpliced(at, 1, odd)),
  }));
  return [...exchanged, ...replaced];
}

/** Where these lines stand side by side in the others; undefined where they do not, or more than once. */
function placeOf(lines: readonly string[], all: readonly string[]): number | undefined {
  const places = all.flatMap((_, at) => (lines.every((line, index) => all[at + index] === line) ? [at] : []));
  return places.length === 1 ? places[0] : undefined;
}

function inOneLine(block: string): string {
  return block.replace(/\s+/g, " ");
}

/** The lines that do something. */
function codeLines(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("//"));
}
