import type { Placed } from "./event.ts";

/** Squares that are so much further apart than the work takes, each from the one before, come from a worker with a time of its own. */
const FAR_MS = 100;
/** So many squares show that. */
const SHOWN = 3;

/** How long after the one before each square came, but for the first, in milliseconds. */
export function apartMs(took: readonly Placed[]): number[] {
  return took.slice(1).map(({ at }, place) => at - (took[place]?.at ?? at));
}

/** Whether a few squares, and all there are, came so far apart that nobody needs to wait for more. */
export function areFarApart(took: readonly Placed[], workMs: number): boolean {
  return took.length >= SHOWN && apartMs(took).every((ms) => ms >= workMs + FAR_MS);
}
