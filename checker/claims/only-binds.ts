import { PORT } from "../harness/endpoint.ts";
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
    const because = `its socket has bound port ${PORT} and has connected to it, too: it is a peer of its own`;
    return broken(["wrong-side", "connects-too"], because, itself, call);
  },
};
