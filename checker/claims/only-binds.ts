import { type Part, socketOf } from "../cast/cast.ts";
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
  const { role } = part;
  return {
    id: `${role}-only-binds`,
    about: role,
    says: `the ${role} leaves it to the others to connect to its port`,
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "started", role)) return UNTESTED;
      const itself = all(events, "connects", role).find((event) => event.itself);
      if (!itself) return holds(first(events, "handshake", role));
      const call = callsOf(events, role, "connect")[0]?.event;
      return isItsOwnPeer(socketOf(part).port, itself, call);
    },
  };
}

/**
 * The same, told by the calls of a second look: where no peer came in the moment in which the port was open, the wire
 * tells nothing of it. What was sent waits for the socket itself, and closes the port while it waits.
 */
export function connectsToItself(events: readonly Placed[], role: string): Finding | undefined {
  const bound = callsOf(events, role, "bind").filter(({ outcome }) => outcome !== "failed");
  for (const { detail, socket, event } of callsOf(events, role, "connect")) {
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
