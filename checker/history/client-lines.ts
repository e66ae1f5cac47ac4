import type { Placed } from "./event.ts";
import { all, printed } from "./find.ts";
import { asSeen } from "./meaning.ts";

/** A value of the course that a client announces is a number; one of several clients has its name before that. */
const NUMBER = /^(\S+ )?-?\d+$/;

/** The lines in which a client announces that it sends a value. */
export function sendingLines(events: readonly Placed[], who: string): Placed<"printed">[] {
  return printed(events, who).filter(({ means }) => means?.does === "sends" && NUMBER.test(means.value));
}

/** The value that such a line announces. */
export function announcedIn({ means }: Pick<Placed<"printed">, "means">): string {
  return means?.does === "sends" ? means.value : "";
}

/** The lines in which a client says that no server came. */
export function noServerLines(events: readonly Placed[], who: string): Placed<"printed">[] {
  return printed(events, who).filter(({ means }) => means?.does === "gives up");
}

/** The lines in which a client says that so many peers are there. */
export function peersLines(events: readonly Placed[], who: string, peers: number): Placed<"printed">[] {
  return printed(events, who).filter(({ means }) => means?.does === "finds" && means.peers === peers);
}

/** What a client says of its values when it has offered them all. */
export interface Counts {
  readonly sent: number;
  readonly dropped: number;
  readonly line: Placed<"printed">;
}

/** The client's first line with counts. */
export function countsIn(events: readonly Placed[], who: string): Counts | undefined {
  for (const line of all(events, "printed", who)) {
    const { means } = line;
    if (means?.does === "counts")
      return { sent: means.sent, dropped: means.dropped, line: { ...line, line: asSeen(line.line) } };
  }
  return undefined;
}
