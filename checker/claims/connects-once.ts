import type { Placed } from "../history/event.ts";
import { first } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/**
 * No value is sent while the server has two connections open: the values would go to both in turn, and each has a
 * queue of its own, so that their order is kept by luck only.
 */
export const connectsOnce: Claim = {
  id: "server-connects-once",
  about: "server",
  says: "the values come to the server over one connection",
  judge(events): Finding {
    if (!first(events, "over")) return UNTESTED;
    const several = severalConnections(events);
    if (several) return broken("out-of-order", several.because, ...several.handshakes);
    return first(events, "sent") ? holds(first(events, "handshake", "server")) : UNTESTED;
  },
};

/** The connections of the server that were open when a value was sent, where they were more than one. */
export function severalConnections(
  events: readonly Placed[],
): { because: string; handshakes: readonly Placed<"handshake">[] } | undefined {
  const open: Placed<"handshake">[] = [];
  for (const event of events) {
    if (event.what === "handshake" && event.who === "server") open.push(event);
    else if (event.what === "disconnected") open.pop();
    // The harness closed its socket, and all connections with it.
    else if (event.what === "left") open.length = 0;
    else if (event.what === "sent" && open.length > 1) {
      const because = `${open.length} connections of it were open at once, and the values went to them in turn`;
      return { because, handshakes: open };
    }
  }
  return undefined;
}

/**
 * The client has one connection open at a time: its values go out over several in turn, and each of those has a queue of
 * its own.
 */
export const clientConnectsOnce: Claim = {
  id: "client-connects-once",
  about: "client",
  says: "the values come from the client over one connection",
  judge(events): Finding {
    const open: Placed<"handshake">[] = [];
    for (const event of events) {
      if (event.what === "handshake" && event.who === "client") open.push(event);
      else if (event.what === "disconnected" || event.what === "left") open.pop();
      if (open.length > 1) {
        const because = `${open.length} connections of it were open at once, and its values went out over them in turn`;
        return broken("out-of-order", because, ...open);
      }
    }
    const handshake = first(events, "handshake", "client");
    return handshake && first(events, "over") ? holds(handshake) : UNTESTED;
  },
};
