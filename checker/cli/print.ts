import { harmless } from "../report/github.ts";

const isOnGitHub = process.env.GITHUB_ACTIONS === "true";

/** Prints lines of a report; in GitHub Actions so that none of them is taken for a command. */
export function print(text: string): void {
  console.log(isOnGitHub ? harmless(text) : text);
}

/** Prints what is said beside a JSON result. */
export function printBeside(text: string): void {
  console.error(isOnGitHub ? harmless(text) : text);
}

/** Prints a JSON result on one line. */
export function printJson(result: unknown): void {
  const text = JSON.stringify(result);
  // In JSON a sign may stand as its number: the result is the same, and no command.
  console.log(isOnGitHub ? text.replaceAll("##[", "#\\u0023[") : text);
}
