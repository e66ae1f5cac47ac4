import { named, type Part, socketOf } from "../cast/cast.ts";
import { leadsTo, opens, partsOf } from "../cast/endpoint.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { callsOf } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/**
 * The program that binds the port does not connect to it as well: that would be one peer more, which is itself, and what
 * is queued for it arrives nowhere.
 */
export function onlyBinds(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-only-binds`,
    about: id,
    says: `${named(part)} leaves it to the others to connect to its port`,
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "started", id)) return UNTESTED;
      const itself = all(events, "connects", id).find((event) => event.itself);
      if (!itself) return holds(first(events, "handshake", id));
      const call = callsOf(events, id, "connect")[0]?.event;
      return isItsOwnPeer(socketOf(part).port, itself, call);
    },
  };
}

/**
 * The same, told by the calls of a second look: where no peer came in the moment in which the port was open, the wire
 * tells nothing of it. What was sent waits for the socket itself, and closes the port while it waits.
 */
export function connectsToItself(events: readonly Placed[], id: string): Finding | undefined {
  const bound = callsOf(events, id, "bind").filter(({ outcome }) => outcome !== "failed");
  for (const { detail, socket, event } of callsOf(events, id, "connect")) {
    const port = partsOf(detail)?.port ?? Number.NaN;
    const isOwn = bound.some((open) => open.socket === socket && opens(open.detail, port));
    if (isOwn && leadsTo(detail, port)) return isItsOwnPeer(port, event);
  }
  return undefined;
}

function isItsOwnPeer(port: number, ...evidence: readonly (Placed | undefined)[]): Finding {
  const because = `its socket has bound port ${port} and has connected to it, too: it is a peer of its own`;
  return broken(["wrong-side", "connects-too"], because, ...evidence);
}
