import os from "node:os";
import { inTerminal } from "../environment/terminal.ts";
import type { Command } from "./command.ts";

/** Where a program in a terminal has its standard error: a pipe of its own, for what it says of its errors is no output. */
export const ERRORS_FD = 3;

const ERRORS_APART = `exec 2>&${ERRORS_FD} ${ERRORS_FD}>&-`;

/** script(1) takes the shell from here. */
export const SHELL = { SHELL: "/bin/sh" };

/** The same command in a terminal of its own. */
export function putInTerminal({ file }: Command): Pick<Command, "file" | "args" | "shell"> {
  return { file: "script", args: inTerminal(`${ERRORS_APART}\n${file}`), shell: false };
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
