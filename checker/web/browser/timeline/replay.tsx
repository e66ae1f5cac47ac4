import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { further, stepsOf } from "./replay.ts";

/** A replay of a timeline. */
export interface Replay {
  /** The mark that was reached, and what part of the way to the next one. Undefined where all is shown. */
  readonly cursor: Signal<number | undefined>;
  readonly isPlaying: Signal<boolean>;
  toggle(): void;
  step(by: number): void;
  /** Goes to a mark, and stays there. */
  goTo(mark: number): void;
  /** Shows all again. */
  end(): void;
}

/** @param times of the marks, in milliseconds */
export function useReplay(times: ReadonlySignal<readonly number[]>): Replay {
  const cursor = useSignal<number | undefined>(undefined);
  const isPlaying = useSignal(false);
  const frame = useRef(0);
  const last = (): number => Math.max(0, times.value.length - 1);
  const stop = (): void => {
    cancelAnimationFrame(frame.current);
    isPlaying.value = false;
  };
  const play = (): void => {
    const steps = stepsOf(times.value);
    let before = performance.now();
    // Where the system wants no motion, marks come one by one, and nothing moves in between.
    let reached = cursor.value ?? 0;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const next = (now: number): void => {
      reached = further(reached, now - before, steps);
      before = now;
      cursor.value = isStill ? Math.floor(reached) : reached;
      if (reached >= last()) stop();
      else frame.current = requestAnimationFrame(next);
    };
    isPlaying.value = true;
    frame.current = requestAnimationFrame(next);
  };
  useEffect(() => stop, []);
  const goTo = (mark: number): void => {
    stop();
    cursor.value = Math.min(Math.max(mark, 0), last());
  };
  return {
    cursor,
    isPlaying,
    toggle() {
      if (isPlaying.value) return stop();
      if (cursor.value === undefined || cursor.value >= last()) cursor.value = 0;
      play();
    },
    step(by) {
      const here = cursor.value ?? last();
      goTo(by > 0 ? Math.floor(here) + by : Math.ceil(here) + by);
    },
    goTo,
    end() {
      stop();
      cursor.value = undefined;
    },
  };
}
