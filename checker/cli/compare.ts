import { showComparison, wouldSpoil } from "../compare/show-comparison.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { EXIT, UsageError } from "../usage.ts";
import { askInTerminal, canAsk } from "./ask.ts";
import { currentLesson, parseLessonArgument } from "./lesson-argument.ts";

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

async function isWanted({ name }: Lesson): Promise<boolean> {
  if (!canAsk()) {
    throw new UsageError(
      `You have not passed ${name} yet. To see the solution all the same: npm run compare ${name} -- --yes`,
    );
  }
  const answer = await askInTerminal(
    `You have not passed ${name} yet. Show the solution beside yours? (y or n) `,
  );
  return /^\s*y(es)?\s*$/i.test(answer ?? "");
}

const HELP = `npm run compare                     the first lesson that is not done
npm run compare lesson-3            your programs beside the solution
npm run compare lesson-3 -- --yes   without a question before it is passed

From 120 columns on, the two stand side by side.`;
