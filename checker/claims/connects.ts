import { PORT } from "../harness/endpoint.ts";
import type { Placed } from "../history/event.ts";
import { first, printed } from "../history/find.ts";
import { callsOf, isAtPort } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

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
      if (type) return otherSocket(type.socketType, role, type);
      return nowhere(events, role);
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
  const here = connected.find(({ detail }) => isAtPort(detail, PORT));
  const elsewhere = connected.find(({ detail }) => !isAtPort(detail, PORT));
  const bound = callsOf(events, role, "bind")[0];
  const listens = first(events, "listens", role);
  const knocked = first(events, "connects", role);
  const ended = first(events, "ended", role);
  if (here && here.socketType !== SOCKETS[role]) return otherSocket(here.socketType, role, here.event);
  if (knocked && knocked.port !== PORT) {
    return broken("wrong-port", `it connects to port ${knocked.port}, and nobody came to ${PORT}`, knocked);
  }
  if (elsewhere && !elsewhere.detail.startsWith("tcp:")) {
    const because = `it connects to ${elsewhere.detail}, and not to port ${PORT}`;
    return broken("not-connected", because, elsewhere.event);
  }
  if (elsewhere) {
    const because = `it connects to ${elsewhere.detail}, and nobody came to port ${PORT}`;
    return broken("wrong-port", because, elsewhere.event);
  }
  if (bound || listens) {
    const what = listens ? `port ${listens.port}` : (bound?.detail ?? "");
    return broken("wrong-side", `it binds (${what}) where it should connect`, listens ?? bound?.event);
  }
  const said = printed(events, role).findLast(({ line }) => line.startsWith("sending "));
  // Where nobody looked into the program, its words have to do.
  const isWitnessed = first(events, "called", role) !== undefined;
  if (ended && role === "client" && (here || (said && !isWitnessed))) {
    const because = `it ended, with code ${ended.code}, before it had a connection: what it sent was in its queue`;
    return broken("lost-at-exit", because, here?.event ?? said, ended);
  }
  if (ended && here) {
    const because = `it ended, with code ${ended.code}, before the connection was there`;
    return broken("stops-early", because, here.event, ended);
  }
  const because = ended
    ? `it ended, with code ${ended.code}, and had never connected to port ${PORT}`
    : `it is running, and has not connected to port ${PORT}`;
  return broken("not-connected", because, ended ?? first(events, "gave up", role));
}
