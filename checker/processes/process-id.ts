import { readProc } from "./proc.ts";
import { sendSignal } from "./signal.ts";

/** One process and no other: its pid alone may be another's by the time that it is used. */
export interface ProcessId {
  readonly pid: number;
  /** When it was started, in the system's ticks since that came up. Undefined where that is not known. */
  readonly start: number | undefined;
}

export function idOf(pid: number): ProcessId {
  return { pid, start: startOf(pid) };
}

/** When a process was started, in the system's ticks (proc(5), field 22). Linux only; undefined elsewhere, and where it is gone. */
export function startOf(pid: number): number | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  // Behind the command's name, which is in parentheses and may have anything in it.
  const field = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return field === undefined ? undefined : Number(field);
}

/** Whether the pid is still that process's. Where its start is not known: true. */
export function isStill({ pid, start }: ProcessId): boolean {
  return start === undefined || startOf(pid) === start;
}

/** Sends a signal to that process, and to no other that has its pid by now. */
export function signalTo(process: ProcessId, name: NodeJS.Signals): void {
  if (isStill(process)) sendSignal(process.pid, name);
}
