import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { wayToIsolate } from "./isolate.mjs";
import { LANES } from "./lane-count.ts";
import { type Job, type JobResult, play } from "./lane-job.ts";

const LANE = fileURLToPath(new URL("./lane.ts", import.meta.url));

/** Several plays at a time, each on a port 5559 of its own; one after the other where the system has no such. */
export interface Lanes {
  /** How many plays there are at a time. */
  readonly count: number;
  /**
   * Plays a job in the next lane that is free.
   *
   * @param disturb told of the process that plays it, to do something to it; gives a function that ends that
   */
  play(job: Job, disturb?: Disturb): Promise<JobResult>;
  close(): void;
}

type Disturb = (pid: number) => () => void;

/**
 * @param most how many plays at a time
 * @param isApart whether even a single lane has to be a process of its own
 */
export function openLanes(most = LANES, isApart = false): Lanes {
  const way = wayToIsolate();
  if (!isApart && (!way || most < 2)) return oneLane();
  const lanes = Array.from({ length: way ? most : 1 }, () => new Lane(way));
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  return {
    count: lanes.length,
    async play(job, disturb) {
      const lane = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
      try {
        return await lane.play(job, disturb);
      } finally {
        const next = waiting.shift();
        if (next) next(lane);
        else free.push(lane);
      }
    },
    close() {
      for (const lane of lanes) lane.close();
    },
  };
}

function oneLane(): Lanes {
  let last: Promise<unknown> = Promise.resolve();
  return {
    count: 1,
    play(job) {
      const verdict = last.then(() => play(job));
      last = verdict.catch(() => {});
      return verdict;
    },
    close() {},
  };
}

type Answer = { readonly verdict: JobResult } | { readonly error: string };

class Lane {
  readonly #process: ChildProcess;
  #onAnswer: (answer: Answer) => void = () => {};
  #endDisturbance: () => void = () => {};

  constructor(way: readonly string[] | undefined) {
    const lane = [process.execPath, "--import", import.meta.resolve("tsx"), LANE];
    const [file = "", ...args] = way ? ["unshare", ...way, ...lane] : lane;
    this.#process = spawn(file, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    this.#process.on("message", (answer: Answer) => this.#onAnswer(answer));
    this.#process.once("exit", (code) => this.#onAnswer({ error: `a lane ended with code ${code}` }));
  }

  async play(job: Job, disturb?: Disturb): Promise<JobResult> {
    const answer = new Promise<Answer>((resolve) => {
      this.#onAnswer = resolve;
    });
    if (!this.#process.connected || this.#process.pid === undefined) throw new Error("a lane is gone");
    this.#process.send(job);
    this.#endDisturbance = disturb?.(this.#process.pid) ?? (() => {});
    const given = await answer;
    this.#endDisturbance();
    if ("error" in given) throw new Error(given.error);
    return given.verdict;
  }

  close(): void {
    this.#endDisturbance();
    if (this.#process.connected) this.#process.disconnect();
  }
}
