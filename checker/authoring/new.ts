// `npm run new lesson-18 "Its title"`, for authors: the files of a lesson, laid out so that they run and say what is to be written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LESSONS } from "../lessons/list.ts";
import { PROJECT, shown } from "../paths.ts";
import { EXIT, UsageError } from "../usage.ts";

const HELP = `npm run new lesson-18 "Its title"    lays out the files of a lesson

CONTRIBUTING.md says what is to be done with each.`;

/** Where each file of the template goes, from the top of the course. */
const FILES: Readonly<Record<string, string>> = {
  "page.md": "lessons/{name}/README.md",
  "starter.txt": "lessons/{name}/starter/client.ts",
  "look.txt": "lessons/{name}/experiments/look.ts",
  "solution.txt": "solutions/{name}/client.ts",
  "lesson.txt": "checker/lessons/{name}.ts",
  "wrong-side.txt": "checker/examples/{name}/wrong/wrong-side/client.ts",
  "as-the-solution": "checker/examples/{name}/right/as-the-solution/client.ts",
};
const LIST = "checker/lessons/list.ts";

try {
  const [name = "", title = "TODO", ...more] = process.argv.slice(2);
  if (/^(-h|--help)?$/.test(name)) console.log(HELP);
  else if (more.length > 0) throw new UsageError("The title of a lesson is one word, or stands in quotes.");
  else for (const file of layOutLesson(name, title)) console.log(`laid out ${file}`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${HELP}`);
  process.exitCode = EXIT.usage;
}

/**
 * @returns the files, as a user would type them
 * @throws UsageError where the name is none of a lesson, or there is something of it already
 */
function layOutLesson(name: string, title: string): string[] {
  const number = Number(/^lesson-([1-9]\d*)$/.exec(name)?.[1]);
  if (Number.isNaN(number))
    throw new UsageError(`${name} is no name of a lesson: those are lesson-10, lesson-11 and so on.`);
  const part = LESSONS.findLast((lesson) => lesson.number < number)?.part ?? 1;
  const filled = (text: string): string =>
    text
      .replaceAll("{name}", name)
      .replaceAll("{number}", String(number))
      .replaceAll("{part}", String(part))
      .replaceAll("{title}", title);
  const files = Object.entries(FILES).map(([from, to]) => ({ from, to: path.join(PROJECT, filled(to)) }));
  const there = files.find(({ to }) => existsSync(to));
  if (there) throw new UsageError(`${shown(there.to)} is there already. Nothing was changed.`);
  for (const { from, to } of files) {
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, filled(textOf(from)));
  }
  const list = path.join(PROJECT, LIST);
  writeFileSync(list, withLesson(readFileSync(list, "utf8"), name, number));
  return [...files.map(({ to }) => shown(to)), LIST];
}

function textOf(template: string): string {
  const file = template === "as-the-solution" ? "solution.txt" : template;
  return readFileSync(path.join(import.meta.dirname, "template", file), "utf8");
}

/** The list of lessons with one more, in the order of the numbers. */
function withLesson(list: string, name: string, number: number): string {
  const before = LESSONS.findLast((lesson) => lesson.number < number)?.number ?? 0;
  const isBefore = before > 0;
  const importBefore = isBefore
    ? `import { lesson${before} } from "./lesson-${before}.ts";\n`
    : 'import type { Lesson } from "./lesson.ts";\n';
  const entryBefore = isBefore ? `  lesson${before},\n` : "LESSONS: readonly Lesson[] = [\n";
  return list
    .replace(importBefore, `${importBefore}import { lesson${number} } from "./${name}.ts";\n`)
    .replace(entryBefore, `${entryBefore}  lesson${number},\n`);
}
