import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { CoursePage } from "./course.ts";
import { fenceOf, markdown, parsePage } from "./page.ts";
import { type Prose, proseOf } from "./prose.ts";
import type { Spelling } from "./spelling.ts";

/** Something on a page that is not as pages are. */
export interface Fault {
  /** From 1. */
  readonly line: number;
  readonly words: string;
}

/** Outside code blocks and folds. */
const MOST_WORDS = 750;

/** What is easy to whoever wrote it. */
const EASE =
  /\b(simply|just|easy|easily|obviously|merely|trivial|trivially|clearly|basically|straightforward|of course)\b/i;

/** All of this in a lesson's page. @param scripts the names of the commands that there are */
export function faultsInText(
  { source, folder, number }: Pick<CoursePage, "source" | "folder" | "number">,
  spelling: Spelling,
  scripts: readonly string[],
): Fault[] {
  return [
    ...faultsInWords(source, folder, spelling),
    ...faultsInLength(source),
    ...faultsInAnnouncements(source, number),
    ...faultsInCode(source, folder, scripts),
  ];
}

/** @param folder the folder in which the page is */
export function faultsInWords(source: string, folder: string, spelling: Spelling): Fault[] {
  return proseOf(source).flatMap((line) => [
    ...easeIn(line),
    ...(/\bTODO\b/.test(line.plain) ? [fault(line, "this is still to be written")] : []),
    ...spelling.unknownIn(line.plain).map((word) => fault(line, `"${word}" is in no dictionary`)),
    ...line.links.flatMap((link) => {
      const why = whyNowhere(link, source, folder);
      return why === undefined ? [] : [fault(line, `the link ${link} leads nowhere: ${why}`)];
    }),
  ]);
}

/** A page that is too long, with the line at which it became so. */
export function faultsInLength(source: string): Fault[] {
  let count = 0;
  for (const line of proseOf(source)) {
    if (!line.isFolded) count += wordsIn(line.text);
    if (count > MOST_WORDS)
      return [fault(line, `here the page has more than ${MOST_WORDS} words outside code and folds`)];
  }
  return [];
}

/** Lessons after this one are spoken of only where a link leads to them: then they are there. */
export function faultsInAnnouncements(source: string, number: number): Fault[] {
  return proseOf(source).flatMap((line) =>
    [...line.plain.matchAll(/\blessons? (\d+)\b/gi)].flatMap(([, other = ""]) => {
      const isLinked = line.links.some((link) => link.includes(`/lesson-${other}/`));
      return Number(other) > number && !isLinked
        ? [fault(line, `lesson ${other} is announced, and not linked`)]
        : [];
    }),
  );
}

/**
 * Code blocks that are neither shown by a run, nor part of a file, nor a command of the course.
 *
 * @param scripts the names of the commands that there are
 */
export function faultsInCode(source: string, folder: string, scripts: readonly string[]): Fault[] {
  return markdown.parse(source, {}).flatMap((token) => {
    if (token.type === "code_block")
      return [{ line: lineOf(token.map), words: "a code block that says nothing of itself" }];
    if (token.type !== "fence") return [];
    const { line, language, text, output, begins, parsons, partOf } = fenceOf(token);
    if (output || begins !== undefined || parsons) return [];
    if (partOf !== undefined) {
      const file = path.join(folder, partOf);
      if (!existsSync(file)) return [{ line, words: `there is no ${partOf}` }];
      return readFileSync(file, "utf8").includes(text)
        ? []
        : [{ line, words: `this is not part of ${partOf}` }];
    }
    if (language !== "sh") return [{ line, words: "a code block of no file and no run" }];
    return text
      .trimEnd()
      .split("\n")
      .flatMap((command, at) =>
        isCommand(command, scripts)
          ? []
          : [{ line: line + 1 + at, words: `there is no command \`${command}\`` }],
      );
  });
}

function isCommand(command: string, scripts: readonly string[]): boolean {
  const [, script] = /^npm (?:run )?([a-z:]+)\b/.exec(command) ?? [];
  return script !== undefined && (scripts.includes(script) || ["install", "test", "start"].includes(script));
}

function easeIn(line: Prose): Fault[] {
  const [word] = EASE.exec(line.plain) ?? [];
  return word === undefined ? [] : [fault(line, `"${word}": it may not be so to who reads it`)];
}

/** Undefined where the link leads somewhere, or out of the course. */
function whyNowhere(link: string, source: string, folder: string): string | undefined {
  if (link.includes("://")) return undefined;
  const [file = "", anchor] = link.split("#");
  const target = path.join(folder, file);
  if (!existsSync(target)) return `there is no ${file}`;
  if (anchor === undefined) return statSync(target).isDirectory() ? "it is a folder" : undefined;
  const page = parsePage(file === "" ? source : readFileSync(target, "utf8"));
  return page.sections.some(({ slug }) => slug === anchor) ? undefined : `there is no section #${anchor}`;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function fault({ line }: Pick<Prose, "line">, words: string): Fault {
  return { line, words };
}

function lineOf(map: [number, number] | null): number {
  return (map?.[0] ?? 0) + 1;
}
