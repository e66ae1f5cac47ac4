import type { Flight, PlacedMark, Stretch } from "./placed.ts";

/** What of a layout can be told apart by who looks at it. */

/** Words that stand closer than this can't be read. */
export const LINE = 13;

/** The place of the first mark that does not stand above a place, by bisection: marks stand in the order of their places. */
export function firstFrom(marks: readonly PlacedMark[], y: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands closer than this is one thing to the eye. */
const ONE = 2;

/** The marks that can be told from those before them in their lane. */
export function apart(marks: readonly PlacedMark[]): PlacedMark[] {
  const lastIn = new Map<string, number>();
  return marks.filter(({ mark, y }) => {
    const last = lastIn.get(mark.lane) ?? Number.NEGATIVE_INFINITY;
    const isApart = y - last >= ONE || mark.isMoment || mark.kind === "ends";
    if (isApart) lastIn.set(mark.lane, y);
    return isApart;
  });
}

/** The ways of which anything is in sight, and that can be told from each other by that. */
export function flightsApart(flights: readonly Flight[], sight: Stretch): Flight[] {
  const seen = new Set<string>();
  return flights.filter(({ x, queueX, toX, from, to }) => {
    if (from > sight.to || to < sight.from) return false;
    // A queue may hold thousands that are sent and taken far from here.
    const ends = [Math.max(from, sight.from), Math.min(to, sight.to)];
    const place = [x, queueX, toX, ...ends].map((each = 0) => Math.round(each / ONE)).join();
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** The marks whose words have room below those before them in their lane. */
export function legibleOf(marks: readonly PlacedMark[]): Set<number> {
  const lastIn = new Map<string, number>();
  const legible = new Set<number>();
  for (const { mark, at, y } of marks) {
    const last = lastIn.get(mark.lane) ?? Number.NEGATIVE_INFINITY;
    if (y - last < LINE && !mark.isMoment) continue;
    lastIn.set(mark.lane, y);
    legible.add(at);
  }
  return legible;
}
