import type { Placed } from "./event.ts";
import { all } from "./find.ts";

/**
 * The numbers that went to servers which had asked and were gone: those that were next when they asked, that nobody got, and after
 * which others came. A list of texts, at most as long as there were such servers.
 */
export function lostWith(events: readonly Placed[], inVain: Placed<"asked in vain">): string[] {
  const took = all(events, "took");
  const numbers = took.map(({ value }) => Number(value));
  const before = took.filter(({ index }) => index < inVain.index).map(({ value }) => Number(value));
  const from = Math.max(-1, ...before) + 1;
  const later = numbers.filter((number) => number >= from);
  const lost: string[] = [];
  for (let number = from; number < from + inVain.count; number += 1) {
    const isPassed = later.some((other) => other > number);
    if (isPassed && !numbers.includes(number)) lost.push(String(number));
  }
  return lost;
}

/** All of them in a play, and how many servers there were of the kind. */
export function lostToTheGone(events: readonly Placed[]): { lost: string[]; gone: number } {
  const inVain = all(events, "asked in vain");
  return {
    lost: inVain.flatMap((each) => lostWith(events, each)),
    gone: inVain.reduce((sum, { count }) => sum + count, 0),
  };
}
