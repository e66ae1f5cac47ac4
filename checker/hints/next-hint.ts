import type { Lesson } from "../lessons/lesson.ts";
import { type Hint, readPage } from "../pages/page.ts";
import { noteHints, progressIn } from "../progress/progress.ts";
import type { Paint } from "../report/paint.ts";
import { markdownLines } from "./markdown-lines.ts";

const WIDTH = 80;

/**
 * The next hint of a lesson, as lines to print, and notes that it was shown. When all were shown, all of
 * them again.
 *
 * @throws when the lesson's page cannot be read
 */
export function showNextHint(
  { name }: Lesson,
  { project, folder, paint }: { project: string; folder: string; paint: Paint },
): string[] {
  const { hints } = readPage(folder);
  const { hintsShown = 0 } = progressIn(project, name);
  const next = hints[hintsShown];
  const page = `lessons/${name}/README.md`;
  if (hints.length === 0) return ["", `  ${page} has no hints.`];
  if (!next) {
    return [
      "",
      `  You have seen all ${hints.length} hints of ${name}. Here they are again.`,
      ...hints.flatMap((hint) => linesOf(hint, paint)),
      "",
      `  More than these is only the solution: npm run compare ${name}`,
    ];
  }
  noteHints(project, name, hintsShown + 1);
  const left = hints.length - hintsShown - 1;
  return [
    ...linesOf(next, paint),
    "",
    `  Hint ${hintsShown + 1} of ${hints.length} for ${name}, ${left === 0 ? "the last one" : `${left} more`}. Sections are in ${page}`,
  ];
}

function linesOf({ title, markdown }: Hint, paint: Paint): string[] {
  const text = markdownLines(markdown, WIDTH - 4).map((line) => (line === "" ? "" : `  ${line}`));
  return ["", `  ${paint("strong", title)}`, "", ...text];
}
