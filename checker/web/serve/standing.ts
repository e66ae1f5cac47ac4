import { sideOf } from "../../cast/cast.ts";
import { sectionIn } from "../../lessons/explained.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { LESSONS } from "../../lessons/list.ts";
import { MISCONCEPTIONS } from "../../misconceptions/id.ts";
import { type LessonProgress, nextLesson, readProgress } from "../../progress/progress.ts";
import { sectionHref } from "../section-href.ts";
import type { Standing, Word } from "../words.ts";

/** Where the learner stands in all lessons, as a page is told. @param project the top of the course */
export function standingIn(project: string): Word & { is: "standing" } {
  const { lessons } = readProgress(project);
  const next = nextLesson(project)?.name;
  const standings = LESSONS.map((lesson) => [lesson.name, standingOf(lesson, lessons[lesson.name])]);
  return {
    is: "standing",
    lessons: Object.fromEntries(standings),
    ...(next === undefined ? {} : { next }),
  };
}

function standingOf(lesson: Lesson, known: LessonProgress | undefined): Standing {
  const misconception = known?.last?.misconception;
  const explainedAt = misconception === undefined ? undefined : placeAbout(lesson, misconception);
  return {
    isDone: known?.passedAt !== undefined,
    hintsShown: known?.hintsShown ?? 0,
    ...(misconception === undefined
      ? {}
      : { failed: { misconception, ...(explainedAt === undefined ? {} : { explainedAt }) } }),
  };
}

/** Which of the lesson's programs had it was not written down: the first of them whose side has a section about it. */
function placeAbout(lesson: Lesson, name: string): string | undefined {
  const misconception = MISCONCEPTIONS.find((id) => id === name);
  if (misconception === undefined) return undefined;
  for (const part of lesson.cast.written) {
    const found = sectionIn(LESSONS, lesson, misconception, sideOf(part));
    if (found) return sectionHref(found.lesson, found.heading);
  }
  return undefined;
}
