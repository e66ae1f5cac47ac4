import { readProc } from "./proc.ts";

/** The name of the mark in a program's environment. */
export const MARK_NAME = "NON_BLOCKING_CHECK";

/** Different for each run of the checker. */
export const MARK_VALUE = `${process.pid}-${Math.trunc(performance.timeOrigin)}`;

/** Stands in the environment of every program of this check, and of all that these start. */
export const MARK = `${MARK_NAME}=${MARK_VALUE}`;

/** Whether a process belongs to this check. Linux only; false elsewhere. */
export function isMarked(pid: number): boolean {
  return readProc(`/proc/${pid}/environ`).includes(MARK);
}
