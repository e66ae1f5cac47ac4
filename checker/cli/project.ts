import path from "node:path";
import { fileURLToPath } from "node:url";
import { plainText } from "../history/plain-text.ts";

/** The top of the course. */
export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** Where the command was typed: npm starts scripts at the top, and says where it was itself. */
export const TYPED_IN = process.env.INIT_CWD ?? process.cwd();

export const LESSONS_FOLDER = path.join(PROJECT, "lessons");

export function lessonFolder(lesson: string): string {
  return path.join(LESSONS_FOLDER, lesson);
}

export function solutionFolder(lesson: string): string {
  return path.join(PROJECT, "solutions", lesson);
}

/** A path as a user would type it here, to be read. */
export function shown(file: string): string {
  const relative = path.relative(PROJECT, file);
  return plainText(relative.startsWith("..") ? file : relative.split(path.sep).join("/"));
}
