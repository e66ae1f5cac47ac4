import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Event } from "../history/event.ts";
import { ownFile } from "../paths.ts";
import type { Told } from "../report/told.ts";
import type { Result } from "../verdict/result.ts";
import { type Begin, WATCHED, type Word } from "./watched.ts";

const START = fileURLToPath(ownFile("cli/start.mjs"));

/** A check that was told to stop ends its programs and itself at once; one that does not is ended. */
const TO_STOP_MS = 3_000;

/** What came of a check: a result, or why there is none. */
export type Outcome = { readonly result: Result } | { readonly failed: string };

/** Who hears of a check while it goes on. */
export interface Ears {
  /** Told what the check says beside its result. */
  said(line: string): void;
  /** Told of each point of the task that holds, as soon as it is known. */
  holds(point: Told): void;
  /** Told what the check is at, in a few words. */
  life(words: string): void;
  /** Told what happens, as it happens; several events at a time where they follow each other closely. */
  happened?(events: readonly Event[]): void;
}

/**
 * A check as a process of its own, so that it can be stopped at any moment with all that it has started. It is loaded at once,
 * and begins when it is told. It learns by the end of a channel that it is to stop: on every system, and also when this process
 * is killed.
 */
export class CheckProcess {
  readonly args: readonly string[];
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;

  /** @param args what stands after `check` */
  constructor(args: readonly string[]) {
    this.args = args;
    this.#child = spawn(process.execPath, [START, "check", ...args, "--json"], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      windowsHide: true,
      env: { ...process.env, [WATCHED]: "1" },
    });
    this.#gone = untilGone(this.#child);
  }

  /** Whether it is there to be told to begin. */
  get isReady(): boolean {
    return this.#child.connected && this.#child.exitCode === null;
  }

  /** Lets it check. */
  async begin(ears: Ears): Promise<Outcome> {
    this.#child.on("message", (word: Word) => {
      if ("holds" in word) ears.holds(word.holds);
      else if ("life" in word) ears.life(word.life);
      else ears.happened?.(word.happened);
    });
    const begin: Begin = { hearsEvents: ears.happened !== undefined };
    if (this.#child.connected) this.#child.send(begin, () => {});
    return this.#untilOutcome(ears);
  }

  /** Stops the check. Resolves when nothing of it is left. */
  async stop(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    const late = setTimeout(() => this.#child.kill("SIGKILL"), TO_STOP_MS);
    await this.#gone;
    clearTimeout(late);
  }

  async #untilOutcome({ said: say }: Ears): Promise<Outcome> {
    const { stdout, stderr } = this.#child;
    if (!stdout || !stderr) return { failed: "the check could not be started" };
    const said: string[] = [];
    createInterface(stderr).on("line", (line) => {
      said.push(line);
      say(line);
    });
    let printed = "";
    stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
    await this.#gone;
    return parse(printed) ?? { failed: said.at(-1) ?? "the check ended without a result" };
  }
}

/**
 * Resolves when a process has ended and all that it printed is there. Its event `close` would say so too, but
 * never comes once this side has disconnected the channel (seen with Node 20.20).
 */
async function untilGone(child: ChildProcess): Promise<void> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const ends = streams.map((stream) => new Promise((resolve) => stream.once("close", resolve)));
  const exit = new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", resolve);
  });
  await Promise.all([exit, ...ends]);
}

function parse(printed: string): Outcome | undefined {
  try {
    const result: Result = JSON.parse(printed);
    return { result };
  } catch {
    return undefined;
  }
}
