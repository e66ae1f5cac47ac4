import path from "node:path";
import { fileURLToPath } from "node:url";
import { plainText } from "./history/plain-text.ts";

/** Where the sources are from which this was compiled, as a URL. Not there where they run themselves. */
declare const COMPILED_FROM: string | undefined;
const CHECKER = new URL(typeof COMPILED_FROM === "undefined" ? "./" : COMPILED_FROM, import.meta.url);

/** A file of the checker that is given to another process, and so not compiled with the rest. */
export function ownFile(name: string): URL {
  return new URL(name, CHECKER);
}

/**
 * A file of the checker as it was compiled with the rest, to be given to a process that runs without tsx. Undefined where the
 * sources run themselves.
 */
export function compiledFile(name: string): URL | undefined {
  return typeof COMPILED_FROM === "undefined" ? undefined : new URL(name, import.meta.url);
}

/** The top of the course. */
export const PROJECT = fileURLToPath(new URL("../", CHECKER));

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
