import { createInterface } from "node:readline/promises";
import { comparison } from "../compare/comparison.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { lessonFolder, PROJECT, solutionFolder } from "../paths.ts";
import { noteSolutionSeen, progressIn } from "../progress/progress.ts";
import { paintFor } from "../report/paint.ts";
import { layOut } from "./lay-out.ts";
import { currentLesson, parseLessonArgument } from "./lesson-argument.ts";
import { EXIT, UsageError } from "./usage.ts";

/** Where there is no terminal, nothing is known of its width. */
const WIDTH = 80;

/**
 * `npm run compare lesson-3`: the learner's programs beside the solution. Before the lesson is passed it
 * asks, once.
 *
 * @returns the exit code
 * @throws UsageError
 */
export async function runCompare(args: readonly string[]): Promise<number> {
  const { named, yes, help } = parseLessonArgument(args, "compare", process.env);
  if (help) {
    console.log(HELP);
    return EXIT.pass;
  }
  const lesson = named ?? currentLesson();
  if (wouldSpoil(lesson) && !yes && !(await isWanted(lesson))) {
    console.log(`Nothing was shown. A hint may be enough: npm run hint ${lesson.name}`);
    return EXIT.pass;
  }
  for (const line of showComparison(lesson)) console.log(line);
  return EXIT.pass;
}

/** Whether this learner has neither passed the lesson nor asked for its solution before. */
export function wouldSpoil({ name }: Lesson): boolean {
  const { passedAt, sawSolution } = progressIn(PROJECT, name);
  return passedAt === undefined && sawSolution !== true;
}

/** The lines of a comparison, for this terminal. Notes that the solution was shown. */
export function showComparison(lesson: Lesson): string[] {
  layOut([lesson]);
  const lines = comparison(lesson, {
    own: lessonFolder(lesson.name),
    solution: solutionFolder(lesson.name),
    width: process.stdout.columns || WIDTH,
    paint: paintFor(process.stdout),
  });
  noteSolutionSeen(PROJECT, lesson.name);
  return lines;
}

async function isWanted({ name }: Lesson): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UsageError(
      `You have not passed ${name} yet. To see the solution all the same: npm run compare ${name} -- --yes`,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const question = `You have not passed ${name} yet. Show the solution beside yours? (y or n) `;
    // An end of the input, or Ctrl-C, is a no.
    const closed = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
    const answer = await Promise.race([terminal.question(question), closed]);
    return /^\s*y(es)?\s*$/i.test(answer);
  } finally {
    terminal.close();
  }
}

const HELP = `npm run compare                     the first lesson that is not done
npm run compare lesson-3            your programs beside the solution
npm run compare lesson-3 -- --yes   without a question before it is passed

From 120 columns on, the two stand side by side.`;
