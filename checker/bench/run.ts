import { type ChildProcess, spawn } from "node:child_process";
import { PROJECT } from "../paths.ts";
import { screenOf } from "../testing/course.ts";

/** A command line: an executable and its arguments. */
export type CommandLine = readonly [file: string, ...args: string[]];

/** What came of a command. */
export interface Ran {
  readonly ms: number;
  readonly code: number | null;
  readonly stdout: string;
}

/** The environment of a terminal in which nothing was set by npm, nor by who measures. */
export const TERMINAL = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|CI$|GITHUB_|INIT_CWD)/i.test(name)),
);

/** Runs a command to its end, at the top of the course. */
export async function run(
  [file, ...args]: CommandLine,
  env: NodeJS.ProcessEnv = {},
  cwd = PROJECT,
): Promise<Ran> {
  const began = performance.now();
  const child = spawn(file, args, {
    cwd,
    env: { ...TERMINAL, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { code, stdout } = await screenOf(child);
  return { ms: performance.now() - began, code, stdout };
}

/** Whatever is measured prints something sooner. */
const TO_PRINT_MS = 60_000;

/** What a process prints, to be waited for. */
export class Output {
  text = "";
  #changed = (): void => {};

  constructor({ stdout }: ChildProcess) {
    stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.text += text;
      this.#changed();
    });
  }

  /**
   * Resolves as soon as `words` are there, behind the place `from`.
   *
   * @throws where they do not come: then nothing is measured
   */
  async until(words: string, from = 0): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const isLate = new Promise<never>((_, reject) => {
      const fail = (): void =>
        reject(new Error(`\`${words}\` was not printed within ${TO_PRINT_MS / 1_000} s`));
      late = setTimeout(fail, TO_PRINT_MS);
    });
    while (!this.text.includes(words, from)) {
      const changed = new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
      await Promise.race([changed, isLate]);
    }
    clearTimeout(late);
  }
}

export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}
