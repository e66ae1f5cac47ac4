import { type Part, sideOf } from "../cast/cast.ts";
import type { Placed } from "../history/event.ts";
import { first } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/**
 * The program has one connection at a time: with several, the values go over them in turn, and each has a queue of its own,
 * so that their order is kept by luck only. Of one that receives, those count that are open when a value is sent.
 */
export function connectsOnce(part: Part): Claim {
  const { id, role } = part;
  const isReceiver = sideOf(part) === "receiver";
  return {
    id: `${id}-connects-once`,
    about: id,
    says: `the values come ${isReceiver ? "to" : "from"} the ${role} over one connection`,
    judge(events): Finding {
      const several = severalConnections(events, id, isReceiver);
      const handshake = first(events, "handshake", id);
      if (isReceiver && !first(events, "over")) return UNTESTED;
      if (several) return broken("out-of-order", several.because, ...several.handshakes);
      if (!handshake || !first(events, "over") || (isReceiver && !first(events, "sent"))) return UNTESTED;
      return holds(handshake);
    },
  };
}

/** The connections of a program that were open together, where they were more than one. */
export function severalConnections(
  events: readonly Placed[],
  id: string,
  isReceiver: boolean,
): { because: string; handshakes: readonly Placed<"handshake">[] } | undefined {
  const open: Placed<"handshake">[] = [];
  const [values, out] = isReceiver ? ["the values went", "to"] : ["its values went out", "over"];
  for (const event of events) {
    if (event.what === "handshake" && event.who === id) open.push(event);
    else if (event.what === "disconnected" && event.who === id) open.pop();
    // The harness closed its socket, and all connections with it.
    else if (event.what === "left") open.length = 0;
    const isUsed = !isReceiver || event.what === "sent";
    if (!isUsed || open.length < 2) continue;
    const because = `${open.length} connections of it were open at once, and ${values} ${out} them in turn`;
    return { because, handshakes: open };
  }
  return undefined;
}
