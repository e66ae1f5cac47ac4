import type { Placed } from "./event.ts";
import { all } from "./find.ts";
import { valuesReceived } from "./named-lines.ts";

/** A flood with a gap of more than this is none for a server that waits until nothing comes. */
const MOST_GAP_MS = 60;

/** By so many more of its values another client has to get through with no gap in the flood than with one. */
export const CLEAR_LEAD = 5;

/** Whose values these are. */
export interface Flood {
  readonly server: string;
  /** The client that sends one value after the other. */
  readonly flooding: string;
  /** The one that sends a value now and then meanwhile. */
  readonly other: string;
}

/** A value that was sent in the middle of a flood. */
export interface SentMeanwhile {
  readonly sent: Placed<"sent">;
  /** Where the server printed it, if it did. */
  readonly line?: Placed<"printed">;
  /** Whether it was printed, and the flood had no gap from before the value was sent until after that. */
  readonly isInFlow: boolean;
}

/** What another client sent while one flooded the server. */
export function sentMeanwhile(
  events: readonly Placed[],
  { server, flooding, other }: Flood,
): SentMeanwhile[] {
  const flood = all(events, "sent", flooding);
  const [begin] = flood;
  if (!begin) return [];
  const lines = new Map(valuesReceived(events, server).map(({ value, line }) => [value, line]));
  return all(events, "sent", other)
    .filter(({ index }) => index > begin.index)
    .map((sent) => {
      const line = lines.get(sent.value);
      return line ? { sent, line, isInFlow: !hasGap(flood, sent, line) } : { sent, isInFlow: false };
    });
}

/**
 * How many more of them got through in the flow than with a gap. One that does may owe it to a pause of the server itself, after
 * which that takes it that nothing comes; and a gap is this machine's. Of a server that waits for nobody, most get through in
 * the flow, also on a busy machine; of one that waits until nothing comes, few.
 */
export function leadOf(values: readonly SentMeanwhile[]): number {
  return values.reduce((lead, { line, isInFlow }) => lead + (line === undefined ? 0 : isInFlow ? 1 : -1), 0);
}

function hasGap(flood: readonly Placed[], from: Placed, to: Placed): boolean {
  return flood.some((after, place) => {
    const before = flood[place - 1];
    const isBetween = before && after.index > from.index && before.index < to.index;
    return isBetween && after.at - before.at > MOST_GAP_MS;
  });
}
