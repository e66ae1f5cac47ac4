import type { Placed } from "./event.ts";
import { printed } from "./find.ts";

/** What a client says of its values when it has offered them all. */
export interface Counts {
  readonly sent: number;
  readonly dropped: number;
  readonly line: Placed<"printed">;
}

const COUNTS = /^sent (\d+), dropped (\d+)$/;

/** The client's first line with counts. */
export function countsIn(events: readonly Placed[]): Counts | undefined {
  for (const line of printed(events, "client")) {
    const [, sent, dropped] = COUNTS.exec(line.line) ?? [];
    if (sent !== undefined) return { sent: Number(sent), dropped: Number(dropped), line };
  }
  return undefined;
}
