import { leadsToTheDoor, opensTheDoor } from "../harness/door.ts";
import { PORT } from "../harness/endpoint.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { callsOf } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/**
 * The client that binds the port does not connect to it as well: that would be one peer more, which is itself, and what
 * is queued for it arrives nowhere.
 */
export const onlyBinds: Claim = {
  id: "client-only-binds",
  says: "the client leaves it to the others to connect to its port",
  judge(events): Finding {
    if (!first(events, "over") || !first(events, "started", "client")) return UNTESTED;
    const itself = all(events, "connects", "client").find((event) => event.itself);
    if (!itself) return holds(first(events, "handshake", "client"));
    const call = callsOf(events, "client", "connect")[0]?.event;
    return isItsOwnPeer(itself, call);
  },
};

/**
 * The same, told by the calls of a second look: where no server came in the moment in which the port was open, the wire
 * tells nothing of it. What was sent waits for the socket itself, and closes the port while it waits.
 */
export function connectsToItself(events: readonly Placed[]): Finding | undefined {
  const bound = callsOf(events, "client", "bind").filter(
    ({ detail, outcome }) => outcome !== "failed" && opensTheDoor(detail),
  );
  const connect = callsOf(events, "client", "connect").find(
    ({ socket, detail, outcome }) =>
      outcome !== "failed" && leadsToTheDoor(detail) && bound.some((open) => open.socket === socket),
  );
  return connect && isItsOwnPeer(connect.event);
}

function isItsOwnPeer(...evidence: readonly (Placed | undefined)[]): Finding {
  const because = `its socket has bound port ${PORT} and has connected to it, too: it is a peer of its own`;
  return broken(["wrong-side", "connects-too"], because, ...evidence);
}
