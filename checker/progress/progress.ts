import { existsSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { writeWhole } from "../environment/write-whole.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS } from "../lessons/list.ts";
import type { Recalled } from "../questions/due.ts";
import { type Result, rootOf } from "../verdict/result.ts";

/** What this learner has done, by lesson. Kept beside the course, and never committed. */
export interface Progress {
  readonly version: 1;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** The questions about earlier lessons that were answered, by their ids. */
  readonly recalled?: Readonly<Record<string, Recalled>>;
}

export interface LessonProgress {
  /** Checks that ended in pass or fail. */
  readonly attempts: number;
  /** When it passed first, as an ISO date. */
  readonly passedAt?: string;
  /** The misconception of the last failure, and how many failures in a row had it. */
  readonly last?: { readonly misconception: string; readonly times: number };
  /** How many of the lesson's hints were shown. */
  readonly hintsShown?: number;
  /** Whether the solution was shown, at the learner's wish. */
  readonly sawSolution?: boolean;
}

/** Beside the course. */
export const FILE = ".progress.json";
const EMPTY: Progress = { version: 1, lessons: {} };
const UNTRIED: LessonProgress = { attempts: 0 };

/** Reads the progress file. One that is not there, or can't be read or understood, counts as empty. */
export function readProgress(project: string): Progress {
  try {
    return readOrSetAside(project);
  } catch (error) {
    console.error(`Your progress could not be read, and is left as it is: ${wordsOf(error)}`);
    return EMPTY;
  }
}

/** @throws where it can't be read now: that says nothing of what is in it */
function readOrSetAside(project: string): Progress {
  const file = path.join(project, FILE);
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isProgress(read)) return read;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return EMPTY;
    // A folder of that name, and what is no JSON, will be so the next time, too.
    if (code !== undefined && code !== "EISDIR") throw error;
  }
  setAside(file);
  return EMPTY;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What is known of one lesson. */
export function progressIn(project: string, lesson: string): LessonProgress {
  return readProgress(project).lessons[lesson] ?? UNTRIED;
}

/** The first lesson that has not passed yet. */
export function nextLesson(project: string): Lesson | undefined {
  const { lessons } = readProgress(project);
  return LESSONS.find(({ name }) => lessons[name]?.passedAt === undefined);
}

/** Writes down how a check of the learner's own programs went. */
export function noteResult(project: string, result: Result): void {
  if (result.verdict === "unknown") return;
  const { last: before, ...kept } = progressIn(project, result.lesson);
  const passedAt = kept.passedAt ?? (result.verdict === "pass" ? new Date().toISOString() : undefined);
  const misconception = rootOf(result)?.misconception;
  const times = before?.misconception === misconception ? (before?.times ?? 0) + 1 : 1;
  note(project, result.lesson, {
    ...kept,
    attempts: kept.attempts + 1,
    ...(passedAt === undefined ? {} : { passedAt }),
    ...(misconception === undefined ? {} : { last: { misconception, times } }),
  });
}

/** Writes down that so many hints of a lesson are known now. */
export function noteHints(project: string, lesson: string, hintsShown: number): void {
  note(project, lesson, { ...progressIn(project, lesson), hintsShown });
}

/** Writes down that the solution of a lesson was shown. */
export function noteSolutionSeen(project: string, lesson: string): void {
  note(project, lesson, { ...progressIn(project, lesson), sawSolution: true });
}

/** Writes down how a question was answered. */
export function noteRecalled(project: string, id: string, after: Recalled): void {
  write(project, (before) => ({ ...before, recalled: { ...before.recalled, [id]: after } }));
}

function note(project: string, lesson: string, after: LessonProgress): void {
  write(project, (before) => ({ ...before, lessons: { ...before.lessons, [lesson]: after } }));
}

function write(project: string, change: (before: Progress) => Progress): void {
  try {
    const progress = change(readOrSetAside(project));
    writeWhole(path.join(project, FILE), `${JSON.stringify(progress, null, 2)}\n`);
  } catch (error) {
    console.error(`Your progress could not be written down: ${wordsOf(error)}`);
  }
}

function setAside(file: string): void {
  // One that was set aside before stays as it is.
  const aside = existsSync(`${file}.unreadable`) ? `${file}.unreadable-${Date.now()}` : `${file}.unreadable`;
  try {
    renameSync(file, aside);
    console.error(`${file} could not be understood. It is kept as ${aside}, and a new one is begun.`);
  } catch {
    // Not even that: then the check goes on without.
  }
}

function isProgress(read: unknown): read is Progress {
  if (typeof read !== "object" || read === null || !("version" in read) || !("lessons" in read)) return false;
  const { version, lessons } = read;
  if (version !== 1 || typeof lessons !== "object" || lessons === null) return false;
  const recalled = "recalled" in read ? read.recalled : {};
  if (typeof recalled !== "object" || recalled === null) return false;
  return Object.values(lessons).every(isLessonProgress) && Object.values(recalled).every(isRecalled);
}

function isRecalled(read: unknown): boolean {
  if (typeof read !== "object" || read === null) return false;
  const { times, due } = read as Record<string, unknown>;
  return typeof times === "number" && ["number", "undefined"].includes(typeof due);
}

function isLessonProgress(read: unknown): boolean {
  if (typeof read !== "object" || read === null) return false;
  const { attempts, passedAt, last, hintsShown, sawSolution } = read as Record<string, unknown>;
  return (
    typeof attempts === "number" &&
    ["string", "undefined"].includes(typeof passedAt) &&
    ["number", "undefined"].includes(typeof hintsShown) &&
    ["boolean", "undefined"].includes(typeof sawSolution) &&
    (last === undefined || isLast(last))
  );
}

function isLast(read: unknown): boolean {
  if (typeof read !== "object" || read === null) return false;
  const { misconception, times } = read as Record<string, unknown>;
  return typeof misconception === "string" && typeof times === "number";
}
