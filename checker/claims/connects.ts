import { PORT } from "../harness/endpoint.ts";
import type { Placed } from "../history/event.ts";
import { first } from "../history/find.ts";
import { callsOf, isAtPort } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** The server connects a PULL socket to the port, where the harness has bound a PUSH. */
export const connects: Claim = {
  id: "server-connects",
  says: `the server connects a PULL socket to port ${PORT}`,
  judge(events): Finding {
    const handshake = first(events, "handshake", "server");
    if (handshake) return holds(handshake);
    if (!first(events, "over") || !first(events, "started", "server")) return UNTESTED;
    const type = first(events, "socket type", "server");
    if (type) return otherSocket(type.socketType, type);
    return nowhere(events);
  },
};

function otherSocket(name: string, evidence: Placed): Finding {
  return broken("wrong-socket", `the socket that came to port ${PORT} is a ${name}, not a PULL`, evidence);
}

/** Nobody came. The calls of a second look tell more than the wire. */
function nowhere(events: readonly Placed[]): Finding {
  const connected = callsOf(events, "server", "connect").filter(({ outcome }) => outcome !== "failed");
  const here = connected.find(({ detail }) => isAtPort(detail, PORT));
  const elsewhere = connected.find(({ detail }) => !isAtPort(detail, PORT));
  const bound = callsOf(events, "server", "bind")[0];
  const listens = first(events, "listens", "server");
  const knocked = first(events, "connects", "server");
  const ended = first(events, "ended", "server");
  if (here && here.socketType !== "PULL") return otherSocket(here.socketType, here.event);
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
  if (ended && here) {
    const because = `it ended, with code ${ended.code}, before the connection was there`;
    return broken("stops-early", because, here.event, ended);
  }
  const because = ended
    ? `it ended, with code ${ended.code}, and had never connected to port ${PORT}`
    : `it is running, and has not connected to port ${PORT}`;
  return broken("not-connected", because, ended ?? first(events, "gave up", "server"));
}
