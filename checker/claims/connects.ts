import { named, type Part, socketOf } from "../cast/cast.ts";
import { leadsTo, partsOf } from "../cast/endpoint.ts";
import { HOST } from "../cast/ports.ts";
import { sendingLines } from "../history/client-lines.ts";
import { howItEnded } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import { callsOf } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { otherSecurity } from "./security.ts";

/** The program connects its socket to the port, where the harness has bound the one that goes with it. */
export function connects(part: Part): Claim {
  const { id } = part;
  const { type, port } = socketOf(part);
  return {
    id: `${id}-connects`,
    about: id,
    says: `${named(part)} connects a ${type} socket to port ${port}`,
    judge(events): Finding {
      const handshake = all(events, "handshake", id).find(
        (event) => event.port === undefined || event.port === port,
      );
      if (handshake) return holds(handshake);
      if (!first(events, "over") || !first(events, "started", id)) return UNTESTED;
      const told = first(events, "socket type", id);
      if (told && told.socketType !== type) return otherSocket(told.socketType, part, told);
      return otherSecurity(events, id) ?? nowhere(events, part);
    },
  };
}

function otherSocket(name: string, part: Part, evidence: Placed): Finding {
  const { type, port } = socketOf(part);
  const because = `the socket that came to port ${port} is a ${name}, not a ${type}`;
  return broken("wrong-socket", because, evidence);
}

/** Nobody came. The calls of a second look tell more than the wire. */
function nowhere(events: readonly Placed[], part: Part): Finding {
  const { type, port } = socketOf(part);
  const connected = callsOf(events, part.id, "connect").filter(({ outcome }) => outcome !== "failed");
  const here = connected.find(({ detail }) => leadsTo(detail, port));
  if (here && here.socketType !== type) return otherSocket(here.socketType, part, here.event);
  if (here) return neverCame(events, part, here.event);
  return elsewhere(events, part) ?? neverCame(events, part, undefined);
}

/** The program goes to another place, or opens one itself. */
function elsewhere(events: readonly Placed[], part: Part): Finding | undefined {
  const { id } = part;
  const { port } = socketOf(part);
  const connecting = first(events, "connects", id);
  const others = part.sockets.map((socket) => socket.port).filter((other) => other !== port);
  const connected = callsOf(events, id, "connect").find(
    ({ outcome, detail }) => outcome !== "failed" && !others.some((other) => leadsTo(detail, other)),
  );
  if (connecting && (connecting.port !== port || connecting.address !== undefined)) {
    const { address = HOST } = connecting;
    return atAnotherAddress({ host: address, port: connecting.port }, port, connecting);
  }
  if (connected) {
    const { detail, event } = connected;
    const parts = partsOf(detail);
    if (parts) return atAnotherAddress(parts, port, event);
    return broken("not-connected", `it connects to ${detail}, and not to port ${port}`, event);
  }
  const bound = callsOf(events, id, "bind")[0];
  const listens = first(events, "listens", id);
  if (!bound && !listens) return undefined;
  const what = listens ? `port ${listens.port}` : (bound?.detail ?? "");
  return broken("wrong-side", `it binds (${what}) where it should connect`, listens ?? bound?.event);
}

function atAnotherAddress(
  there: { readonly host: string; readonly port: number },
  port: number,
  evidence: Placed,
): Finding {
  if (there.port !== port)
    return broken("wrong-port", `it connects to port ${there.port}, and nobody came to ${port}`, evidence);
  const because = `it connects to ${there.host}, port ${there.port}, and nobody came to ${HOST}, port ${port}`;
  return broken("wrong-address", because, evidence);
}

/** What is said of who has not come to a port, and went to no other place that is known. */
export const NEVER_CAME: readonly MisconceptionId[] = ["not-connected", "lost-at-exit", "stops-early"];

/** @param here where it was seen to set out for the port */
function neverCame(events: readonly Placed[], part: Part, here: Placed | undefined): Finding {
  const { id } = part;
  const { type, port } = socketOf(part);
  const ended = ownEnd(events, id);
  const said = sendingLines(events, id).at(-1);
  // Where nobody looked into the program, its words have to do.
  const isTraced = first(events, "called", id) !== undefined;
  if (ended && type === "PUSH" && (here || (said && !isTraced))) {
    const because = `it ended ${howItEnded(ended)} before it had a connection: what it sent was in its queue`;
    return broken("lost-at-exit", because, here ?? said, ended);
  }
  if (ended && here) {
    const because = `it ended by itself, ${howItEnded(ended)}, before the connection was there`;
    return broken("stops-early", because, here, ended);
  }
  if (ended) {
    const because = `it ended ${howItEnded(ended)}, and had never connected to port ${port}`;
    return broken("not-connected", because, ended);
  }
  const gaveUp = first(events, "gave up", id);
  const waited = gaveUp ? `, ${(gaveUp.waitedMs / 1_000).toFixed(1)} s long` : "";
  if (here) {
    const because = `it set out for port ${port}, and the socket there waited for it in vain${waited}`;
    return broken(["not-connected", "comes-late"], because, here, gaveUp);
  }
  const because = `it was running, and did not connect to port ${port}${waited}`;
  return broken("not-connected", because, gaveUp ?? first(events, "told to stop", id));
}
