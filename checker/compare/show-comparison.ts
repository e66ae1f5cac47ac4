import type { Lesson } from "../lessons/lesson.ts";
import { lessonFolder, PROJECT, solutionFolder } from "../paths.ts";
import { layOut } from "../progress/lay-out.ts";
import { noteSolutionSeen, progressIn } from "../progress/progress.ts";
import { paintFor } from "../report/paint.ts";
import { comparison } from "./comparison.ts";

/** Where there is no terminal, nothing is known of its width. */
const WIDTH = 80;

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
