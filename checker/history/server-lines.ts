import type { Placed } from "./event.ts";
import { printed } from "./find.ts";

/** The two lines that a server prints for a value: how they begin. */
export type ServerLine = "received" | "value:";

/** What a server printed for values, one kind of line. */
export function linesOf(events: readonly Placed[], begin: ServerLine): Placed<"printed">[] {
  return printed(events, "server").filter(({ line }) => line.startsWith(`${begin} `));
}
