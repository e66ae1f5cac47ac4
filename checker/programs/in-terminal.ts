import os from "node:os";
import { inTerminal } from "../environment/terminal.ts";
import { parentOf, stateOf } from "../processes/descendants.ts";
import { readProc } from "../processes/proc.ts";
import { runningTime } from "../processes/running-time.ts";
import type { Command } from "./command.ts";

/** Where a program in a terminal has its standard error: a pipe of its own, for what it says of its errors is no output. */
export const ERRORS_FD = 3;

/** script(1) takes the shell from here. */
export const SHELL = { SHELL: "/bin/sh" };

/**
 * The same command in a terminal of its own. Between it and what gives it the terminal stands a shell that only waits:
 * script(1) stops itself when its own child is stopped, and then nobody would read what was printed before.
 */
export function putInTerminal({ file }: Command): Pick<Command, "file" | "args" | "shell"> {
  const line = `${WAITS}; exec ${SHELL.SHELL} -c ${quoted(file)})\nexit $?`;
  return { file: "script", args: inTerminal(line), shell: false };
}

// What the waiting shell has to say, such as "Terminated", is not the program's.
const WAITS = `exec 2>/dev/null\n(exec 2>&${ERRORS_FD} ${ERRORS_FD}>&-`;

/**
 * Whether a process is such a shell, or is about to become one. To stop it does to script(1) what no busy machine does:
 * that one stops itself as well; and of two changes of its child at a time it hears but one, and if that other one is the
 * end, it waits for ever. Linux only; false elsewhere.
 */
export function isWaitingShell(pid: number): boolean {
  const parent = parentOf(pid);
  return parent !== undefined && readProc(`/proc/${parent}/comm`) === "script\n";
}

/** script(1) has passed on what there is when it waits again. */
const TO_PASS_ON_MS = 5;
const MOST_LOOKS = 40;
const MOST_LOOKS_STOPPED = 400;

/**
 * Resolves when what gives a program a terminal has passed on what that has printed, and waits for more.
 *
 * @param terminal its process
 */
export async function untilPassedOn(terminal: number): Promise<void> {
  let [running, stopped] = [0, 0];
  while (running < MOST_LOOKS && stopped < MOST_LOOKS_STOPPED) {
    await runningTime(TO_PASS_ON_MS);
    const state = stateOf(terminal);
    // It may have been stopped, as all on a laptop that sleeps.
    if (state === "T") stopped += 1;
    else if (state === "R") running += 1;
    else return;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** How a process ended, as Node tells it. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** What gives a program a terminal tells of a signal that ended it as a shell does: 128, and its number. */
export function exitInTerminal(exit: Exit): Exit {
  const { code } = exit;
  if (code === null || code <= 128) return exit;
  const name = Object.entries(os.constants.signals).find(([, number]) => number === code - 128)?.[0];
  return name === undefined ? exit : { code: null, signal: name };
}
