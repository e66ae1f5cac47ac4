import type { Placed } from "../history/event.ts";
import { first } from "../history/find.ts";
import { broken, type Finding } from "./claim.ts";

/** Both ends of a connection have to name the same security mechanism; in this course nobody asks for one (RFC 23, NULL). */
export function otherSecurity(events: readonly Placed[], role: string): Finding | undefined {
  const seen = first(events, "security", role);
  if (!seen) return undefined;
  const because = `its socket asks for the security mechanism ${seen.mechanism}, and the other side has none: no handshake came of it`;
  return broken("wrong-security", because, seen);
}
