import { named, type Sides } from "../cast/cast.ts";
import { countsIn } from "../history/client-lines.ts";
import { hasCrashed } from "../history/crash.ts";
import { first, printed } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/**
 * In a play whose server takes nothing until the client has said its counts: the client offers all its values
 * meanwhile. Shown by cause: a client that waits until a value is taken cannot come to its end.
 */
export function neverWaits({ program: part, peer }: Sides): Claim {
  const { id } = part;
  return {
    id: `${id}-never-waits`,
    about: id,
    says: `${named(part)} gets through all its values while ${named(peer)} takes none of them`,
    judge(events): Finding {
      const handshake = first(events, "handshake", id);
      const released = first(events, "released");
      if (!handshake) return UNTESTED;
      const counts = countsIn(events, id);
      const isBefore = (index: number): boolean => !released || index < released.index;
      if (counts && isBefore(counts.line.index)) return holds(handshake, counts.line);
      const ended = ownEnd(events, id);
      const gaveUp = first(events, "gave up", id);
      if (!first(events, "over") || !gaveUp || (ended && hasCrashed(ended))) return UNTESTED;
      // At its end a client stands still, too, until what is in its queue is out. One that had gone through its values by
      // then, and dropped some, has another fault: it does not say so.
      const counted = first(events, "counted");
      if (!counts && ended && counted && counted.arrived < counted.offered) return UNTESTED;
      const last = printed(events, id).findLast(({ index }) => index < gaveUp.index);
      const after = counts
        ? `only when ${named(peer)} began to take them did it print \`${counts.line.line}\``
        : "it never said how many it had sent";
      const because = `${named(peer)} took nothing, and ${named(part)} stood still: ${after}`;
      return broken("waits-for-server", because, gaveUp, counts?.line ?? last);
    },
  };
}
