import { fileURLToPath } from "node:url";
import { ownFile } from "../paths.ts";
import { type CommandLine, run } from "./run.ts";

const START = fileURLToPath(ownFile("cli/start.mjs"));

/** As a learner types it. */
export const NPM_CHECK: CommandLine = ["npm", "run", "check", "--"];
/** The same without npm's own half second. */
export const CHECK: CommandLine = [process.execPath, START, "check"];

/**
 * How long a check takes that passes, in milliseconds.
 *
 * @throws where it does not: then what was measured is something else
 */
export async function passes(check: CommandLine, ...args: readonly string[]): Promise<number> {
  return (await passing(check, ...args)).ms;
}

/** The same, with what it prints. */
export async function passing(
  check: CommandLine,
  ...args: readonly string[]
): Promise<{ ms: number; stdout: string }> {
  const { ms, code, stdout } = await run([...check, ...args]);
  if (code !== 0) throw new Error(`${args.join(" ")} did not pass:\n${stdout}`);
  return { ms, stdout };
}
