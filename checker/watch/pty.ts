import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";

const SCRIPT = path.join(import.meta.dirname, "pty-run.py");

/** How a program in a pseudo-terminal ended. */
export interface PtyEnd {
  /** The exit code, or the negative number of the signal. */
  readonly code: number;
  /** Whether the terminal's ways are as they were before. */
  readonly kept: boolean;
}

/** Why there can be no pseudo-terminal here, for a test to say when it is skipped. */
export function whyNoPty(): string | undefined {
  if (process.platform === "win32") return "there is no pty module on Windows";
  const { status } = spawnSync("python3", ["-c", "import pty, termios"]);
  return status === 0 ? undefined : "python3 is not there, which lends its pty module";
}

/** A program in a pseudo-terminal of its own, with somebody at its keys. For tests. */
export class Pty {
  readonly end: Promise<PtyEnd>;
  readonly #child: ChildProcess;
  #shown = "";
  #readUpTo = 0;
  #errors = "";
  #changed = (): void => {};

  constructor(
    command: readonly string[],
    { columns, rows, cwd, env }: { columns: number; rows: number; cwd: string; env: NodeJS.ProcessEnv },
  ) {
    this.#child = spawn("python3", [SCRIPT, String(columns), String(rows), ...command], { cwd, env });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#shown += text;
      this.#changed();
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#errors += text;
      this.#changed();
    });
    this.end = new Promise((resolve, reject) => {
      this.#child.once("close", () => {
        try {
          resolve(JSON.parse(this.#errors.trim().split("\n").at(-1) ?? ""));
        } catch {
          reject(new Error(`no report of the end: ${this.#errors}`));
        }
      });
    });
  }

  /** All that was shown, without colours and movements of the cursor. */
  get shown(): string {
    return stripVTControlCharacters(this.#shown);
  }

  /** All that was shown, as it came. */
  get raw(): string {
    return this.#shown;
  }

  type(keys: string): void {
    this.#child.stdin?.write(keys);
  }

  /** Resolves with what was shown since the last call, up to and with `text`, as soon as that is there. */
  async until(text: string): Promise<string> {
    for (;;) {
      const from = this.#readUpTo;
      const at = this.shown.indexOf(text, from);
      if (at !== -1) {
        this.#readUpTo = at + text.length;
        return this.shown.slice(from, this.#readUpTo);
      }
      await this.#change(text);
    }
  }

  /** The id of the process in the terminal. */
  async pid(): Promise<number> {
    while (!this.#errors.includes("\n")) await this.#change("its process id");
    return JSON.parse(this.#errors.split("\n")[0] ?? "").pid;
  }

  /** Ends what is still there. */
  async close(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill("SIGTERM");
    await this.end.catch(() => {});
  }

  #change(awaited: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error(`${awaited} was not shown; shown since: ${this.shown.slice(this.#readUpTo)}`));
      }, 60_000);
      this.#changed = () => {
        clearTimeout(late);
        resolve();
      };
    });
  }
}
