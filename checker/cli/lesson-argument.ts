import { parseArgs } from "node:util";
import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS, lessonTyped } from "../lessons/list.ts";
import { PROJECT } from "../paths.ts";
import { nextLesson } from "../progress/progress.ts";
import { nearest, UsageError } from "../usage.ts";

/** What was typed after a command about one lesson. */
export interface LessonArgument {
  /** Undefined where none was named. */
  readonly named: Lesson | undefined;
  /** `--yes`: whatever the command would ask is granted. */
  readonly yes: boolean;
  readonly help: boolean;
}

/** @throws UsageError for more than one lesson, one that there is not, or an option that there is not */
export function parseLessonArgument(
  args: readonly string[],
  command: string,
  env: NodeJS.ProcessEnv,
): LessonArgument {
  const { values, positionals } = parse(args, command);
  const [word, ...more] = positionals;
  if (more.length > 0)
    throw new UsageError(`npm run ${command} takes one lesson, not ${positionals.length}.`);
  return {
    named: word === undefined ? undefined : lessonMeant(word),
    // Typed without the two dashes, npm leaves only this trace of it.
    yes: values.yes === true || env.npm_config_yes === "true",
    help: values.help === true,
  };
}

/** @throws UsageError with the nearest name, if there is no such lesson */
export function lessonMeant(word: string): Lesson {
  const lesson = lessonTyped(word);
  if (lesson) return lesson;
  const names = LESSONS.map(({ name }) => name);
  throw new UsageError(`There is no lesson ${word}. Did you mean ${nearest(word, names) ?? names[0]}?`);
}

/** Where the learner is: the first lesson that is not done, or the last one when all are. */
export function currentLesson(): Lesson {
  const lesson = nextLesson(PROJECT) ?? LESSONS.at(-1);
  if (!lesson) throw new Error("the list of lessons is empty");
  return lesson;
}

function parse(args: readonly string[], command: string) {
  const options = { yes: { type: "boolean", short: "y" }, help: { type: "boolean", short: "h" } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    const typed = args.find((each) => /^-/.test(each) && !/^(-[yh]|--yes|--help)$/.test(each)) ?? "";
    throw new UsageError(`There is no option ${typed} of npm run ${command}.`);
  }
}
