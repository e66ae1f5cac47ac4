import { statSync } from "node:fs";
import path from "node:path";
import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS, lessonOfFolder, lessonTyped } from "../lessons/list.ts";
import { lessonFolder, PROJECT, shown, solutionFolder, TYPED_IN } from "../paths.ts";
import { nearest, UsageError } from "../usage.ts";

/** A lesson to check, and the folder of the programs. */
export interface Target {
  readonly lesson: Lesson;
  readonly folder: string;
  /** The folder as a user would type it. */
  readonly programs: string;
  /** Whether these are the learner's own files, whose progress counts. */
  readonly isOwn: boolean;
}

/**
 * What is meant by a word after `check`: a lesson, `all`, `solutions`, or a folder.
 *
 * @throws UsageError when it is none of these
 */
export function targetsOf(word: string): Target[] {
  if (word === "all") return LESSONS.map(own);
  if (word === "solutions") return LESSONS.map((lesson) => inFolder(lesson, solutionFolder(lesson.name)));
  const lesson = lessonTyped(word);
  if (lesson) return [own(lesson)];
  return [folderTarget(word)];
}

export function own(lesson: Lesson): Target {
  return inFolder(lesson, lessonFolder(lesson.name));
}

function inFolder(lesson: Lesson, folder: string): Target {
  return {
    lesson,
    folder,
    programs: shown(folder),
    isOwn: path.relative(folder, lessonFolder(lesson.name)) === "",
  };
}

function folderTarget(word: string): Target {
  const folder = [path.resolve(TYPED_IN, word), path.resolve(PROJECT, word)].find(isFolder);
  const looksLikePath = /[\\/]/.test(word);
  const lesson = lessonOfFolder(folder === undefined ? word : path.relative(PROJECT, folder));
  if (folder !== undefined && lesson) return inFolder(lesson, folder);
  const names = LESSONS.map(({ name }) => name);
  if (folder !== undefined) {
    throw new UsageError(
      `The folder ${word} does not say which lesson it is: its name, or that of a folder around it, has to be one of ${names[0]} to ${names.at(-1)}.`,
    );
  }
  if (looksLikePath) throw new UsageError(`There is no folder ${word}.`);
  const near = nearest(word, [...names, "all", "solutions"]) ?? names[0];
  throw new UsageError(`There is no lesson ${word}. Did you mean ${near}?`);
}

function isFolder(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
