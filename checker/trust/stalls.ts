import { setTimeout } from "node:timers/promises";
import { descendantsOf, isToBeStopped, stateOf } from "../processes/descendants.ts";
import { sendSignal } from "../processes/signal.ts";
import { isWaitingShell } from "../programs/in-terminal.ts";

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
    for (const each of frozen.filter((each) => !isHeld(each))) sendSignal(each, "SIGCONT");
    frozen = [];
  };
  const go = async (): Promise<void> => {
    for (;;) {
      const { afterMs, forMs, whom } = nextStall(random);
      await setTimeout(afterMs, undefined, { signal });
      const all = [pid, ...descendantsOf(pid)].filter((each) => !isWaitingShell(each));
      const one = whom === undefined ? undefined : all[Math.floor(whom * all.length)];
      // Who is held already, by the play, stays so.
      const isHeld = (each: number): boolean => stateOf(each) === "T" || isToBeStopped(each);
      frozen = (one === undefined ? all : [one]).filter((each) => !isHeld(each));
      for (const each of frozen) sendSignal(each, "SIGSTOP");
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
