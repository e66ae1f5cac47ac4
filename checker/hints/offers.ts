import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS, lessonNamed } from "../lessons/list.ts";
import type { LessonProgress } from "../progress/progress.ts";
import { type Result, rootOf } from "../verdict/result.ts";
import { hintAbout, stuckAt } from "./hint-about.ts";

/** What a report holds out to the learner after a check. */
export type Offer =
  | {
      readonly what: "hint";
      readonly misconception: string;
      readonly times: number;
      /** The number of the hint that is about it, if there is one. */
      readonly about: number | undefined;
    }
  | { readonly what: "compare" }
  | { readonly what: "next"; readonly lesson: Lesson | undefined };

/** What to offer after a check of the learner's own programs, given what is known of the lesson by then. */
export function offersAfter(result: Result, known: LessonProgress): Offer[] {
  if (result.verdict === "pass") {
    // The solution is JavaScript, and says little beside a program in another language.
    const isComparable = result.history.every(
      (event) => event.what !== "started" || event.language === "JavaScript",
    );
    const next: Offer = { what: "next", lesson: lessonAfter(result.lesson) };
    return isComparable ? [{ what: "compare" }, next] : [next];
  }
  const stuck = stuckAt(known);
  if (result.verdict !== "fail" || stuck?.misconception !== rootOf(result)?.misconception) return [];
  const lesson = lessonNamed(result.lesson);
  return stuck ? [{ what: "hint", ...stuck, about: lesson && hintAbout(lesson, known) }] : [];
}

/** The lesson that comes after this one, or undefined after the last. */
export function lessonAfter(name: string): Lesson | undefined {
  return LESSONS[LESSONS.findIndex((lesson) => lesson.name === name) + 1];
}

/** An offer in words, for someone who types commands. */
export function offerInWords(offer: Offer, lesson: string): string {
  switch (offer.what) {
    case "hint":
      return `${offer.misconception}, ${offer.times} times in a row. ${hintInWords(offer.about)}: npm run hint ${lesson}`;
    case "compare":
      return `Yours beside the solution: npm run compare ${lesson}`;
    case "next":
      return offer.lesson
        ? `Next: lessons/${offer.lesson.name}/README.md, "${offer.lesson.title}". Then: npm run check ${offer.lesson.name}`
        : "That was the last lesson there is.";
  }
}

/** @param about the number of the hint that is about a misconception, if there is one */
export function hintInWords(about: number | undefined): string {
  return about === undefined ? "A hint" : `Hint ${about} is about that`;
}
