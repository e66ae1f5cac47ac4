import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { waysToIsolate } from "../environment/own-loopback.mjs";
import { compiledFile, ownFile } from "../paths.ts";
import type { SideJob, SidePlay } from "./side-job.ts";

/** What a player says. */
type Word = { readonly ready: true } | { readonly play: SidePlay } | { readonly done: true };

/**
 * Processes that play acts beside this one, each on a loopback of its own. Where the system gives none, nothing is played there,
 * and whoever asked plays it himself.
 */
export class SidePlayers {
  readonly #most: number;
  readonly #players: SidePlayer[] = [];
  readonly #waiting: Waiting[] = [];

  /**
   * @param most how many at a time
   * @param ready how many are started at once; others when there is something for them to do
   */
  constructor(most: number, ready = 0) {
    this.#most = most;
    for (let each = 0; each < Math.min(ready, most); each += 1) this.#startAnother();
  }

  /**
   * Plays a job as soon as somebody is free for it.
   *
   * @param begins asked when it is its turn: whether it is still wanted
   * @param tell told of what the job tells
   * @returns when no more is to come of it
   */
  play(job: SideJob, begins: () => boolean, tell: (play: SidePlay) => void): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ job, begins, tell, end: resolve });
      const idle = this.#players.filter(({ state }) => state === "starting" || state === "free").length;
      if (idle < this.#waiting.length && this.#players.length < this.#most) this.#startAnother();
      this.#next();
    });
  }

  /** Ends all that is played. Resolves when nothing is left of it. */
  async close(): Promise<void> {
    await Promise.all(this.#players.map((player) => player.close()));
  }

  #startAnother(): void {
    this.#players.push(new SidePlayer(() => this.#next()));
  }

  #next(): void {
    if (this.#players.every(({ state }) => state === "gone")) {
      for (const { end } of this.#waiting.splice(0)) end();
      return;
    }
    for (const player of this.#players) {
      if (player.state !== "free") continue;
      const wanted = this.#waiting.findIndex(({ begins }) => begins());
      const dropped = this.#waiting.splice(0, wanted < 0 ? this.#waiting.length : wanted);
      for (const { end } of dropped) end();
      const next = this.#waiting.shift();
      if (next) void player.play(next.job, next.tell).then(next.end);
    }
  }
}

/** A job that nobody has begun. */
interface Waiting {
  readonly job: SideJob;
  readonly begins: () => boolean;
  readonly tell: (play: SidePlay) => void;
  readonly end: () => void;
}

class SidePlayer {
  state: "starting" | "free" | "busy" | "gone" = "starting";
  #process: ChildProcess | undefined;
  #gone: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  #tell: (play: SidePlay) => void = () => {};
  #done = (): void => {};
  readonly #changed: () => void;

  /** @param changed called when it is free, or gone */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#start(waysToIsolate());
  }

  play(job: SideJob, tell: (play: SidePlay) => void): Promise<void> {
    this.state = "busy";
    this.#tell = tell;
    return new Promise((resolve) => {
      this.#done = resolve;
      this.#process?.send(job, () => {});
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#process?.connected) this.#process.disconnect();
    await this.#gone;
  }

  /** Which way the system allows, only a try tells. */
  #start([way, ...others]: readonly string[][]): void {
    if (!way || this.#isClosed) {
      this.#become("gone");
      return;
    }
    const child = spawn("unshare", [...way, process.execPath, ...PLAYER], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // What hits the group of this process, as Ctrl-C does, ends it by its channel.
      detached: true,
    });
    this.#process = child;
    let isReady = false;
    child.on("message", (word: Word) => {
      if ("play" in word) this.#tell(word.play);
      else {
        isReady = true;
        this.#become("free");
      }
    });
    this.#gone = new Promise((resolve) => {
      const end = (): void => {
        if (isReady || this.#isClosed) this.#become("gone");
        else this.#start(others);
        resolve(undefined);
      };
      child.once("exit", end);
      child.once("error", end);
    });
  }

  #become(state: "free" | "gone"): void {
    this.state = state;
    this.#done();
    this.#done = () => {};
    this.#changed();
  }
}

/** How Node runs a player: compiled with the rest, or from its source. */
const PLAYER: readonly string[] = (() => {
  const compiled = compiledFile("side-player.js");
  if (compiled) return [fileURLToPath(compiled)];
  return ["--import", import.meta.resolve("tsx"), fileURLToPath(ownFile("verdict/side-player.ts"))];
})();
