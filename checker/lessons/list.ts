import type { Lesson } from "./lesson.ts";
import { lesson1 } from "./lesson-1.ts";
import { lesson2 } from "./lesson-2.ts";
import { lesson3 } from "./lesson-3.ts";
import { lesson4 } from "./lesson-4.ts";
import { lesson5 } from "./lesson-5.ts";
import { lesson6 } from "./lesson-6.ts";
import { lesson7 } from "./lesson-7.ts";
import { lesson8 } from "./lesson-8.ts";
import { lesson9 } from "./lesson-9.ts";
import { lesson10 } from "./lesson-10.ts";
import { lesson11 } from "./lesson-11.ts";
import { lesson12 } from "./lesson-12.ts";
import { lesson13 } from "./lesson-13.ts";
import { PROOFS } from "./proofs/list.ts";

/** All lessons, in order. Everything that knows lessons is driven by this list. */
export const LESSONS: readonly Lesson[] = [
  lesson1,
  lesson2,
  lesson3,
  lesson4,
  lesson5,
  lesson6,
  lesson7,
  lesson8,
  lesson9,
  lesson10,
  lesson11,
  lesson12,
  lesson13,
];

const BY_NAME = new Map([...LESSONS, ...PROOFS].map((lesson) => [lesson.name, lesson]));

/** The titles of the parts, by number. */
export const PARTS: Readonly<Record<number, string>> = {
  1: "The post",
  2: 'What "non-blocking" leaves out',
  3: "More than two",
  4: "Real life",
};

/** The lesson that was typed: `lesson-5`, or just `5`. */
export function lessonTyped(word: string): Lesson | undefined {
  return lessonNamed(/^\d+$/.test(word) ? `lesson-${Number(word)}` : word);
}

/** The lesson of a folder of programs: the last name in its path that is a lesson's, as in `lesson-7/wrong/wrong-port`. */
export function lessonOfFolder(folder: string): Lesson | undefined {
  const names = folder.split(/[\\/]/).reverse();
  return names.map(lessonNamed).find((lesson) => lesson !== undefined);
}

export function lessonNamed(name: string): Lesson | undefined {
  return BY_NAME.get(name);
}
