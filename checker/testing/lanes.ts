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
  /** Plays a job in the next lane that is free. */
  play(job: Job): Promise<JobResult>;
  close(): void;
}

export function openLanes(most = LANES): Lanes {
  const way = wayToIsolate();
  if (!way || most < 2) return oneLane();
  const lanes = Array.from({ length: most }, () => new Lane(way));
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  return {
    count: lanes.length,
    async play(job) {
      const lane = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
      try {
        return await lane.play(job);
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

  constructor(way: readonly string[]) {
    const command = [process.execPath, "--import", import.meta.resolve("tsx"), LANE];
    this.#process = spawn("unshare", [...way, ...command], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    this.#process.on("message", (answer: Answer) => this.#onAnswer(answer));
    this.#process.once("exit", (code) => this.#onAnswer({ error: `a lane ended with code ${code}` }));
  }

  play(job: Job): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      this.#onAnswer = (answer) =>
        "verdict" in answer ? resolve(answer.verdict) : reject(new Error(answer.error));
      if (this.#process.connected) this.#process.send(job);
      else reject(new Error("a lane is gone"));
    });
  }

  close(): void {
    if (this.#process.connected) this.#process.disconnect();
  }
}
