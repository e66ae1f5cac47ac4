import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { descendantsOf, stateOf } from "../programs/descendants.ts";

/** A moment in which processes stand still. */
export interface Stall {
  /** From the end of the one before. */
  readonly afterMs: number;
  readonly forMs: number;
  /** Which process, as a place in [0, 1) of their list; undefined for all of them, as on a laptop that sleeps. */
  readonly whom: number | undefined;
}

const AFTER_MS = { least: 20, most: 600 };
const FOR_MS = { least: 50, most: 800 };
/** So many stalls are of all processes at once. */
const SHARE_OF_ALL = 0.3;

/** The next stall of a schedule: the same ones, in the same order, from the same source of numbers. */
export function nextStall(random: () => number): Stall {
  const between = ({ least, most }: typeof FOR_MS): number =>
    least + Math.floor(random() * (most - least + 1));
  const [afterMs, forMs, isOfAll, whom] = [between(AFTER_MS), between(FOR_MS), random(), random()];
  return { afterMs, forMs, whom: isOfAll < SHARE_OF_ALL ? undefined : whom };
}

/**
 * Lets a process and all that it starts stand still now and then, one of them or all at once, until the returned
 * function is called. To be called from a process that is none of them. Linux only; elsewhere nothing stalls.
 */
export function injectStalls(pid: number, random: () => number): () => void {
  const isOver = new AbortController();
  const { signal } = isOver;
  let frozen: readonly number[] = [];
  const thaw = (): void => {
    // A signal that waits for a process which runs is this one's own: it came too late.
    const isHeld = (each: number): boolean => stateOf(each) === "T" && isToBeStopped(each);
    for (const each of frozen.filter((each) => !isHeld(each))) send(each, "SIGCONT");
    frozen = [];
  };
  const go = async (): Promise<void> => {
    for (;;) {
      const { afterMs, forMs, whom } = nextStall(random);
      await setTimeout(afterMs, undefined, { signal });
      const all = [pid, ...descendantsOf(pid)];
      const one = whom === undefined ? undefined : all[Math.floor(whom * all.length)];
      // Who is held already, by the play, stays so.
      const isHeld = (each: number): boolean => stateOf(each) === "T" || isToBeStopped(each);
      frozen = (one === undefined ? all : [one]).filter((each) => !isHeld(each));
      for (const each of frozen) send(each, "SIGSTOP");
      await setTimeout(forMs, undefined, { signal });
      thaw();
    }
  };
  if (process.platform === "linux") {
    go().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
  return () => {
    isOver.abort();
    thaw();
  };
}

/** signal(7): the number of SIGSTOP on x86 and ARM. */
const SIGSTOP = 19;

/**
 * Whether a process has yet to be stopped by a signal that waits for it (proc(5), ShdPnd). Where it stands still
 * already, somebody else wants it to stay so: the play holds it.
 */
function isToBeStopped(pid: number): boolean {
  const [, pending = "0"] = /^ShdPnd:\s*(\w+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return ((BigInt(`0x${pending}`) >> BigInt(SIGSTOP - 1)) & 1n) === 1n;
}

function read(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}

function send(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}
