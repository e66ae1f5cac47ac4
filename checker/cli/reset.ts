import {
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { rolesOf } from "../cast/cast.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { lessonFolder, PROJECT, shown } from "../paths.ts";
import { layOut } from "../progress/lay-out.ts";
import { EXIT, UsageError } from "../usage.ts";
import { parseLessonArgument } from "./lesson-argument.ts";

/** What of a lesson's folder belongs to the course. All else there is the learner's. */
const COURSE_OWN = ["README.md", "starter", "experiments"];

/**
 * `npm run reset lesson-3`: the starter again, after what the learner had is kept.
 *
 * @returns the exit code
 * @throws UsageError
 */
export async function runReset(args: readonly string[]): Promise<number> {
  const { named, help } = parseLessonArgument(args, "reset", process.env);
  if (help) {
    console.log(HELP);
    return EXIT.pass;
  }
  // To undo somebody's work on a lesson that they did not name is not what anybody means.
  if (!named) throw new UsageError("Which lesson? For instance: npm run reset lesson-1");
  if (isAsItWas(named)) {
    console.log(`${shown(lessonFolder(named.name))} is as the starter has it; nothing was changed.`);
    return EXIT.pass;
  }
  const kept = keep(named, new Date());
  if (kept !== undefined) console.log(`What you had is kept in ${shown(kept)}`);
  for (const file of layOut([named])) console.log(`laid out ${file} from its starter`);
  return EXIT.pass;
}

function isAsItWas(lesson: Lesson): boolean {
  const folder = lessonFolder(lesson.name);
  return rolesOf(lesson).every((role) => {
    const own = path.join(folder, `${role}.ts`);
    const isFile = lstatSync(own, { throwIfNoEntry: false })?.isFile() ?? false;
    return isFile && readFileSync(own).equals(readFileSync(path.join(folder, "starter", `${role}.ts`)));
  });
}

/**
 * Keeps what the learner has in a folder of its own: a copy of what stands beside the programs, and then the programs
 * themselves, which are moved, so that not even a save in this moment can be overwritten. Where something can't be kept,
 * all is as it was.
 *
 * @returns the folder, or undefined if there was nothing to keep
 */
function keep(lesson: Lesson, now: Date): string | undefined {
  const { name } = lesson;
  const folder = lessonFolder(name);
  const own = readdirSync(folder).filter((entry) => !COURSE_OWN.includes(entry));
  if (own.length === 0) return undefined;
  const isProgram = (entry: string): boolean => rolesOf(lesson).some((role) => entry === `${role}.ts`);
  const kept = freshFolder(`${name}-${dateIn(now)}`);
  const moved: string[] = [];
  try {
    for (const entry of own.filter((each) => !isProgram(each))) copyFiles(entry, folder, kept);
    // What takes no room comes last: a full disk has been found by now.
    const programs = own.filter(isProgram);
    for (const entry of programs) tryStarter(path.join(folder, "starter", entry), kept);
    for (const entry of programs) {
      move(path.join(folder, entry), path.join(kept, entry));
      moved.push(entry);
    }
    return kept;
  } catch (error) {
    const isSavedAgain = (entry: string): boolean => existsSync(path.join(folder, entry));
    for (const entry of moved.filter((each) => !isSavedAgain(each)))
      move(path.join(kept, entry), path.join(folder, entry));
    if (moved.some((entry) => existsSync(path.join(kept, entry)))) {
      console.log(`What you had is kept in ${shown(kept)}`);
    } else rmSync(kept, { recursive: true, force: true });
    throw error;
  }
}

/** Moves a file, to another disk, too. Whoever saves it meanwhile has a file of his own. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    const held = `${from}.moving`;
    renameSync(from, held);
    try {
      cpSync(held, to, { recursive: true, verbatimSymlinks: true });
    } catch (error) {
      if (!existsSync(from)) renameSync(held, from);
      throw error;
    }
    rmSync(held, { recursive: true });
  }
}

/** A copy of a file or a folder. What can't be copied, as a socket or a pipe, stays where it is, and nothing is done to it. */
function copyFiles(entry: string, from: string, to: string): void {
  cpSync(path.join(from, entry), path.join(to, entry), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => {
      const stat = lstatSync(source);
      return stat.isFile() || stat.isDirectory() || stat.isSymbolicLink();
    },
  });
}

/** @throws where there is no room on the disk for a starter in place of what goes */
function tryStarter(starter: string, kept: string): void {
  const trial = path.join(kept, `.${path.basename(starter)}`);
  try {
    copyFileSync(starter, trial);
  } finally {
    rmSync(trial, { force: true });
  }
}

/** Makes a folder that was not there: a copy never goes over another. */
function freshFolder(name: string): string {
  const top = path.join(PROJECT, ".kept");
  mkdirSync(top, { recursive: true });
  for (let number = 1; ; number += 1) {
    const folder = path.join(top, number === 1 ? name : `${name}-${number}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

/** `2026-11-24-201405` in local time; no colons, since Windows does not want them in names. */
function dateIn(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}

const HELP = `npm run reset lesson-3       the starter of that lesson again

What you had is first kept in .kept/lesson-3-DATE-TIME; nothing is lost.
What you have passed stays passed.`;
