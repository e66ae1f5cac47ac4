import { spawnSync } from "node:child_process";

const PROOF = 7;

let isThere: boolean | undefined;

/**
 * Whether a program can be given a terminal of its own here: by script(1) of util-linux, which passes on what the program
 * prints, at once, and its exit code. Asked once.
 */
export function hasTerminals(): boolean {
  isThere ??= spawnSync("script", inTerminal(`exit ${PROOF}`), { stdio: "ignore" }).status === PROOF;
  return isThere;
}

/** The arguments with which script(1) runs a line of the shell in a terminal, and keeps no record of it. */
export function inTerminal(line: string): string[] {
  return ["--quiet", "--flush", "--return", "--command", line, "/dev/null"];
}
