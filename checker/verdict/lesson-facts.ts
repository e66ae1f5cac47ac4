import type { Point } from "../claims/point.ts";
import { lessonNamed } from "../lessons/list.ts";
import { inWords, type Schedule } from "../play/schedule.ts";

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

/** The act whose play a lesson shows when all holds. Undefined where that is the last one. */
export function actShown(name: string): string | undefined {
  return lessonNamed(name)?.shows;
}
