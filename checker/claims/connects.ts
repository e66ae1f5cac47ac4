import { leadsToTheDoor, partsOf } from "../harness/door.ts";
import { HOST, PORT } from "../harness/endpoint.ts";
import { sendingLines } from "../history/client-lines.ts";
import type { Placed } from "../history/event.ts";
import { first } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { callsOf } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { howItEnded } from "./crash.ts";
import { otherSecurity } from "./security.ts";

/** The socket that connects, by who it is: the harness has bound the other one. */
const SOCKETS = { client: "PUSH", server: "PULL" } as const;
type Role = keyof typeof SOCKETS;

/** The program connects its socket to the port, where the harness has bound the one that goes with it. */
export function connects(role: Role): Claim {
  return {
    id: `${role}-connects`,
    says: `the ${role} connects a ${SOCKETS[role]} socket to port ${PORT}`,
    judge(events): Finding {
      const handshake = first(events, "handshake", role);
      if (handshake) return holds(handshake);
      if (!first(events, "over") || !first(events, "started", role)) return UNTESTED;
      const type = first(events, "socket type", role);
      if (type && type.socketType !== SOCKETS[role]) return otherSocket(type.socketType, role, type);
      return otherSecurity(events, role) ?? nowhere(events, role);
    },
  };
}

function otherSocket(name: string, role: Role, evidence: Placed): Finding {
  const because = `the socket that came to port ${PORT} is a ${name}, not a ${SOCKETS[role]}`;
  return broken("wrong-socket", because, evidence);
}

/** Nobody came. The calls of a second look tell more than the wire. */
function nowhere(events: readonly Placed[], role: Role): Finding {
  const connected = callsOf(events, role, "connect").filter(({ outcome }) => outcome !== "failed");
  const here = connected.find(({ detail }) => leadsToTheDoor(detail));
  if (here && here.socketType !== SOCKETS[role]) return otherSocket(here.socketType, role, here.event);
  if (here) return neverCame(events, role, here.event);
  return elsewhere(events, role) ?? neverCame(events, role, undefined);
}

/** The program goes to another place, or opens one itself. */
function elsewhere(events: readonly Placed[], role: Role): Finding | undefined {
  const knocked = first(events, "connects", role);
  const connected = callsOf(events, role, "connect").find(({ outcome }) => outcome !== "failed");
  if (knocked && (knocked.port !== PORT || knocked.address !== undefined)) {
    const { address = HOST, port } = knocked;
    return atAnotherDoor(address, port, knocked);
  }
  if (connected) {
    const { detail, event } = connected;
    const parts = partsOf(detail);
    if (parts) return atAnotherDoor(parts.host, parts.port, event);
    return broken("not-connected", `it connects to ${detail}, and not to port ${PORT}`, event);
  }
  const bound = callsOf(events, role, "bind")[0];
  const listens = first(events, "listens", role);
  if (!bound && !listens) return undefined;
  const what = listens ? `port ${listens.port}` : (bound?.detail ?? "");
  return broken("wrong-side", `it binds (${what}) where it should connect`, listens ?? bound?.event);
}

function atAnotherDoor(host: string, port: number, evidence: Placed): Finding {
  if (port !== PORT)
    return broken("wrong-port", `it connects to port ${port}, and nobody came to ${PORT}`, evidence);
  const because = `it connects to ${host}, port ${port}, and nobody came to ${HOST}, port ${PORT}`;
  return broken("wrong-address", because, evidence);
}

/** @param here where it was seen to set out for the port */
function neverCame(events: readonly Placed[], role: Role, here: Placed | undefined): Finding {
  const ended = ownEnd(events, role);
  const said = sendingLines(events, role).at(-1);
  // Where nobody looked into the program, its words have to do.
  const isWitnessed = first(events, "called", role) !== undefined;
  if (ended && role === "client" && (here || (said && !isWitnessed))) {
    const because = `it ended ${howItEnded(ended)} before it had a connection: what it sent was in its queue`;
    return broken("lost-at-exit", because, here ?? said, ended);
  }
  if (ended && here) {
    const because = `it ended by itself, ${howItEnded(ended)}, before the connection was there`;
    return broken("stops-early", because, here, ended);
  }
  if (ended) {
    const because = `it ended ${howItEnded(ended)}, and had never connected to port ${PORT}`;
    return broken("not-connected", because, ended);
  }
  const gaveUp = first(events, "gave up", role);
  const waited = gaveUp ? `, ${(gaveUp.waitedMs / 1_000).toFixed(1)} s long` : "";
  if (here) {
    const because = `it set out for port ${PORT}, and the socket there waited for it in vain${waited}`;
    return broken(["not-connected", "comes-late"], because, here, gaveUp);
  }
  const because = `it was running, and did not connect to port ${PORT}${waited}`;
  return broken("not-connected", because, gaveUp ?? first(events, "told to stop", role));
}
