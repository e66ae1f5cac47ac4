import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS, PARTS } from "../lessons/list.ts";
import type { Paint } from "../report/paint.ts";
import type { LessonProgress, Progress } from "./progress.ts";

const BAR = 30;

/** All lessons by part, with what is done, a bar, and what is next. Words say all that colour says. */
export function lessonList({ lessons }: Progress, paint: Paint): string[] {
  const next = LESSONS.find(({ name }) => lessons[name]?.passedAt === undefined);
  const done = LESSONS.filter(({ name }) => lessons[name]?.passedAt !== undefined).length;
  const parts = [...new Set(LESSONS.map(({ part }) => part))];
  return [
    ...parts.flatMap((part) => [
      "",
      paint("strong", `Part ${part}. ${PARTS[part] ?? ""}`),
      ...LESSONS.filter((lesson) => lesson.part === part).flatMap((lesson) =>
        entry(lesson, lessons[lesson.name], lesson === next, paint),
      ),
    ]),
    "",
    `  ${bar(done, LESSONS.length)} ${done} of ${LESSONS.length} done`,
    next
      ? `  Next: lessons/${next.name}/README.md, then npm run check ${next.name}`
      : "  You have done every lesson there is.",
  ];
}

function entry(lesson: Lesson, known: LessonProgress | undefined, isNext: boolean, paint: Paint): string[] {
  const isDone = known?.passedAt !== undefined;
  const state = isDone ? paint("good", "done ") : isNext ? paint("strong", "next ") : paint("quiet", "to do");
  const line = `  ${state}  ${lesson.name.padEnd(9)}  ${lesson.title}`;
  const story = known ? storyOf(known) : "";
  return story === "" ? [line] : [line, paint("quiet", `         ${story}`)];
}

function storyOf({ attempts, passedAt, last, hintsShown = 0, sawSolution }: LessonProgress): string {
  return [
    passedAt === undefined ? "" : `passed on ${passedAt.slice(0, 10)}`,
    attempts === 0 ? "" : count(attempts, "attempt"),
    last === undefined ? "" : `last: ${last.misconception}`,
    hintsShown === 0 ? "" : count(hintsShown, "hint"),
    sawSolution && passedAt === undefined ? "solution seen" : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

function bar(done: number, all: number): string {
  const filled = all === 0 ? 0 : Math.round((done / all) * BAR);
  return `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}]`;
}
