import type { Lesson } from "../lessons/lesson.ts";
import type { LessonProgress } from "../progress/progress.ts";

/** After so many failures in a row with the same misconception, reading its text once more does not help. */
const STUCK_TIMES = 2;

/** What the learner is stuck at: the misconception of the last failures, if there were several. */
export function stuckAt({ last }: LessonProgress): { misconception: string; times: number } | undefined {
  return last !== undefined && last.times >= STUCK_TIMES ? last : undefined;
}

/** The number of the page's hint that is about what the learner is stuck at. Undefined if there is none, or it was shown. */
export function hintAbout({ hintFor }: Lesson, known: LessonProgress): number | undefined {
  const misconception = stuckAt(known)?.misconception;
  const number = Object.entries(hintFor).find(([id]) => id === misconception)?.[1];
  return number !== undefined && number > (known.hintsShown ?? 0) ? number : undefined;
}
