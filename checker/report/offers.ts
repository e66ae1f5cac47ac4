import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS } from "../lessons/list.ts";
import type { LessonProgress } from "../progress/progress.ts";
import { type Result, rootOf } from "../verdict/result.ts";

/** What a report holds out to the learner after a check. */
export type Offer =
  | { readonly what: "hint"; readonly misconception: string; readonly times: number }
  | { readonly what: "compare" }
  | { readonly what: "next"; readonly lesson: Lesson | undefined };

/** After so many failures in a row with the same misconception, reading it once more does not help. */
const STUCK_TIMES = 2;

/** What to offer after a check of the learner's own programs, given what is known of the lesson by then. */
export function offersAfter(result: Result, { last }: LessonProgress): Offer[] {
  if (result.verdict === "pass")
    return [{ what: "compare" }, { what: "next", lesson: lessonAfter(result.lesson) }];
  const isStuck = result.verdict === "fail" && last?.misconception === rootOf(result)?.misconception;
  if (!isStuck || last === undefined || last.times < STUCK_TIMES) return [];
  return [{ what: "hint", ...last }];
}

/** The lesson that comes after this one, or undefined after the last. */
export function lessonAfter(name: string): Lesson | undefined {
  return LESSONS[LESSONS.findIndex((lesson) => lesson.name === name) + 1];
}

/** An offer in words, for someone who types commands. */
export function offerInWords(offer: Offer, lesson: string): string {
  switch (offer.what) {
    case "hint":
      return `${offer.misconception}, ${offer.times} times in a row. A hint: npm run hint ${lesson}`;
    case "compare":
      return `Yours beside the solution: npm run compare ${lesson}`;
    case "next":
      return offer.lesson
        ? `Next: lessons/${offer.lesson.name}/README.md, "${offer.lesson.title}". Then: npm run check ${offer.lesson.name}`
        : "That was the last lesson there is.";
  }
}
