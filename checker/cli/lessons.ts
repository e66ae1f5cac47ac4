import { PROJECT } from "../paths.ts";
import { lessonList } from "../progress/lesson-list.ts";
import { readProgress } from "../progress/progress.ts";
import { paintFor } from "../report/paint.ts";
import { EXIT, UsageError } from "../usage.ts";
import { parseLessonArgument } from "./lesson-argument.ts";

/**
 * `npm run lessons`: all lessons, and how far this learner is.
 *
 * @returns the exit code
 * @throws UsageError
 */
export async function runLessons(args: readonly string[]): Promise<number> {
  const { named, help } = parseLessonArgument(args, "lessons", process.env);
  if (help) console.log("npm run lessons      all lessons, what is done, and what is next");
  else if (named) throw new UsageError("npm run lessons shows all lessons, and takes no name.");
  else for (const line of lessonList(readProgress(PROJECT), paintFor(process.stdout))) console.log(line);
  return EXIT.pass;
}
