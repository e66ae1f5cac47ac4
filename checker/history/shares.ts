import type { Placed } from "./event.ts";
import { all } from "./find.ts";

/** What one of several peers of the harness has taken, in the order of arrival. */
export interface Share {
  /** Which of them it is, by its id. */
  readonly who: string;
  readonly took: readonly Placed<"took">[];
}

/** The shares of all who took something. */
export function sharesIn(events: readonly Placed[]): Share[] {
  const took = all(events, "took");
  const takers = new Set(took.map(({ who }) => who));
  return [...takers].map((who) => ({ who, took: took.filter((each) => each.who === who) }));
}

/**
 * Values that came to several, as one list: those that are expected in their order, and each other one in a place where one is
 * missing.
 */
export function merged(expected: readonly string[], took: readonly Placed<"took">[]): Placed<"took">[] {
  const left = [...took];
  const takeOut = (isIt: (event: Placed<"took">) => boolean): Placed<"took">[] => {
    const at = left.findIndex(isIt);
    return at < 0 ? [] : left.splice(at, 1);
  };
  const places = expected.map((value) => takeOut((event) => event.value === value));
  const filled = places.flatMap((found) => (found.length > 0 ? found : takeOut(() => true)));
  return [...filled, ...left];
}
