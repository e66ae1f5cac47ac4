import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { wayToIsolate } from "../environment/own-loopback.mjs";
import { SLOTS } from "./slot-count.ts";
import { type Job, type JobResult, play } from "./slot-job.ts";

const SLOT = fileURLToPath(new URL("./slot.ts", import.meta.url));

/** Several plays at a time, each on a port 5559 of its own; one after the other where the system has no such. */
export interface Slots {
  /** How many plays there are at a time. */
  readonly count: number;
  /**
   * Plays a job in the next slot that is free.
   *
   * @param disturb told of the process that plays it, to do something to it; gives a function that ends that
   */
  play(job: Job, disturb?: Disturb): Promise<JobResult>;
  close(): void;
}

type Disturb = (pid: number) => () => void;

/**
 * @param most how many plays at a time
 * @param isApart whether even a single slot has to be a process of its own
 */
export function openSlots(most = SLOTS, isApart = false): Slots {
  const way = wayToIsolate();
  if (!isApart && (!way || most < 2)) return oneSlot();
  const slots = Array.from({ length: way ? most : 1 }, () => new Slot(way));
  const free = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];
  return {
    count: slots.length,
    async play(job, disturb) {
      const slot = free.pop() ?? (await new Promise<Slot>((resolve) => waiting.push(resolve)));
      try {
        return await slot.play(job, disturb);
      } finally {
        const next = waiting.shift();
        if (next) next(slot);
        else free.push(slot);
      }
    },
    close() {
      for (const slot of slots) slot.close();
    },
  };
}

function oneSlot(): Slots {
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

class Slot {
  readonly #process: ChildProcess;
  #onAnswer: (answer: Answer) => void = () => {};
  #endDisturbance: () => void = () => {};

  constructor(way: readonly string[] | undefined) {
    const slot = [process.execPath, "--import", import.meta.resolve("tsx"), SLOT];
    const [file = "", ...args] = way ? ["unshare", ...way, ...slot] : slot;
    this.#process = spawn(file, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    this.#process.on("message", (answer: Answer) => this.#onAnswer(answer));
    this.#process.once("exit", (code) => this.#onAnswer({ error: `a slot ended with code ${code}` }));
  }

  async play(job: Job, disturb?: Disturb): Promise<JobResult> {
    const answer = new Promise<Answer>((resolve) => {
      this.#onAnswer = resolve;
    });
    if (!this.#process.connected || this.#process.pid === undefined) throw new Error("a slot is gone");
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
