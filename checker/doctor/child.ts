import { execFile } from "node:child_process";

/** A program that has not answered by then will not. */
const TO_ANSWER_MS = 20_000;

/** What a short program printed, or the words with which it failed. */
export type Answer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string };

/** Runs a short program and gives what it printed. Never throws. */
export function ask(file: string, args: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(file, [...args], { cwd, timeout: TO_ANSWER_MS, windowsHide: true }, (error, stdout, stderr) => {
      if (!error) return resolve({ ok: true, text: stdout.trim() });
      resolve({ ok: false, text: errorIn(stderr) ?? (error.killed ? "it did not answer" : error.message) });
    });
  });
}

/** The line that says what went wrong, out of a stack trace. */
function errorIn(stderr: string): string | undefined {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  return lines.find((line) => /^\s*(\w*Error|Error)\b/.test(line))?.trim() ?? lines.at(-1)?.trim();
}
