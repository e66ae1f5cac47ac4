import { showNextHint } from "../hints/next-hint.ts";
import { lessonFolder, PROJECT } from "../paths.ts";
import { paintFor } from "../report/paint.ts";
import { EXIT } from "../usage.ts";
import { currentLesson, parseLessonArgument } from "./lesson-argument.ts";

/**
 * `npm run hint lesson-3`: the next hint of the lesson's page that was not shown yet.
 *
 * @returns the exit code
 * @throws UsageError
 */
export async function runHint(args: readonly string[]): Promise<number> {
  const { named, help } = parseLessonArgument(args, "hint", process.env);
  if (help) {
    console.log(HELP);
    return EXIT.pass;
  }
  const lesson = named ?? currentLesson();
  const where = { project: PROJECT, folder: lessonFolder(lesson.name), paint: paintFor(process.stdout) };
  for (const line of showNextHint(lesson, where)) console.log(line);
  return EXIT.pass;
}

const HELP = `npm run hint                 the next hint of the first lesson that is not done
npm run hint lesson-3        the next hint of that lesson

One hint at a time. After the last one, all of them again.`;
