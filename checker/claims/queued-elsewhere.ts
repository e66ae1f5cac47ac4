import { type Part, socketOf } from "../cast/cast.ts";
import { leadsTo, opens } from "../cast/endpoint.ts";
import type { Placed } from "../history/event.ts";
import { callsOf } from "./calls.ts";
import { broken, type Finding } from "./claim.ts";

/**
 * A socket that is bound to the port and has connected to another place as well has a peer too many, from that moment on:
 * a queue for whoever may come there one day, which gets its turn as every peer does. As a second look saw it.
 *
 * @param what what did not arrive, as the beginning of a sentence
 */
export function queuedElsewhere(events: readonly Placed[], part: Part, what: string): Finding | undefined {
  const { id } = part;
  const { port } = socketOf(part);
  const bound = callsOf(events, id, "bind").filter(
    ({ detail, outcome }) => outcome !== "failed" && opens(detail, port),
  );
  const other = callsOf(events, id, "connect").find(
    ({ socket, detail, outcome }) =>
      outcome !== "failed" && !leadsTo(detail, port) && bound.some((open) => open.socket === socket),
  );
  const send = callsOf(events, id, "send").find(
    ({ socket, outcome }) => outcome === "done" && socket === other?.socket,
  );
  if (!other || !send) return undefined;
  const because = `${what}: the socket has also connected to ${other.detail}, and each value in its turn waits there for a peer`;
  return broken(["missing-value", "queued-elsewhere"], because, other.event, send.event);
}
