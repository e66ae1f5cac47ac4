import type { Placed } from "./event.ts";
import { printed } from "./find.ts";

/** What a client prints for a value that it sends. */
const SENDING = /^sending (-?\d+)$/;
const NO_SERVER = /^no server within \d+ ms$/;

/** The lines in which a client announces that it sends a value. */
export function sendingLines(events: readonly Placed[], role = "client"): Placed<"printed">[] {
  return printed(events, role).filter(({ line }) => SENDING.test(line));
}

/** The value of such a line. */
export function announcedIn({ line }: Pick<Placed<"printed">, "line">): string {
  return line.replace(SENDING, "$1");
}

/** The lines in which a client says that no server came. */
export function noServerLines(events: readonly Placed[]): Placed<"printed">[] {
  return printed(events, "client").filter(({ line }) => NO_SERVER.test(line));
}
