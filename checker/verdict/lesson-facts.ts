import type { Point } from "../claims/point.ts";
import type { PlayId } from "../history/play-id.ts";
import { lessonNamed } from "../lessons/list.ts";
import { inWords, type Schedule } from "../play/schedule.ts";
import type { Result } from "./result.ts";

/** What a report says of a result's lesson, which it knows by name only. */

/** `Lesson 3. The server` */
export function headingOf(name: string): string {
  const { number, title } = lessonNamed(name) ?? { number: 0, title: name };
  return `Lesson ${number}. ${title}`;
}

/** The numbered points of its task. */
export function taskOf(name: string): readonly Point[] {
  return lessonNamed(name)?.task ?? [];
}

export function titleOf(name: string): string {
  return lessonNamed(name)?.title ?? "";
}

/** How the programs of a lesson met in one run. */
export function runInWords(name: string, schedule: Schedule): string {
  return inWords(schedule, lessonNamed(name)?.cast ?? { written: [], played: [] });
}

/** The play that a lesson shows when all holds: the last one of its act, with however much room. Undefined where that is the last. */
export function playShown({ lesson, history }: Result): PlayId | undefined {
  const act = lessonNamed(lesson)?.shows;
  return act === undefined ? undefined : history.findLast(({ play }) => play.act === act)?.play;
}
