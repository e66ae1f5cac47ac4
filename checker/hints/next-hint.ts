import type { Lesson } from "../lessons/lesson.ts";
import { markdownLines } from "../pages/markdown-lines.ts";
import { type Hint, readPage } from "../pages/page.ts";
import { noteHints, progressIn } from "../progress/progress.ts";
import type { Paint } from "../report/paint.ts";
import { hintAbout } from "./hint-about.ts";

const WIDTH = 80;

/**
 * The next hint of a lesson, as lines to print, and notes that it was shown. Where a later one is about what the learner
 * is stuck at, all up to that one. When all were shown, all of them again.
 *
 * @throws when the lesson's page cannot be read
 */
export function showNextHint(
  lesson: Lesson,
  { project, folder, paint }: { project: string; folder: string; paint: Paint },
): string[] {
  const { name } = lesson;
  const { hints } = readPage(folder);
  const known = progressIn(project, name);
  const { hintsShown = 0 } = known;
  const next = hints.slice(hintsShown, hintAbout(lesson, known) ?? hintsShown + 1);
  const page = `lessons/${name}/README.md`;
  if (hints.length === 0) return ["", `  ${page} has no hints.`];
  if (next.length === 0) {
    return [
      "",
      `  You have seen all ${hints.length} hints of ${name}. Here they are again.`,
      ...hints.flatMap((hint) => linesOf(hint, paint)),
      "",
      `  More than these is only the solution: npm run compare ${name}`,
    ];
  }
  const shown = hintsShown + next.length;
  noteHints(project, name, shown);
  const left = hints.length - shown;
  return [
    ...next.flatMap((hint) => linesOf(hint, paint)),
    "",
    `  Hint ${shown} of ${hints.length} for ${name}, ${left === 0 ? "the last one" : `${left} more`}. Sections are in ${page}`,
  ];
}

function linesOf({ title, markdown }: Hint, paint: Paint): string[] {
  const text = markdownLines(markdown, WIDTH - 4).map((line) => (line === "" ? "" : `  ${line}`));
  return ["", `  ${paint("strong", title)}`, "", ...text];
}
