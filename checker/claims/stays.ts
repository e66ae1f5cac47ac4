import { all, first } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { hasCrashed, howItEnded } from "./crash.ts";
import { count } from "./words.ts";

/** The server goes on until it is told to stop. */
export const stays: Claim = {
  id: "server-stays",
  says: "the server runs until it is stopped",
  judge(events): Finding {
    const stopped = first(events, "told to stop", "server");
    if (stopped) return holds(stopped);
    const ended = first(events, "ended", "server");
    if (!ended || !first(events, "handshake", "server") || hasCrashed(ended)) return UNTESTED;
    const sent = all(events, "sent").length;
    const because = `it ended by itself, ${howItEnded(ended)}, when ${count(sent, "value")} had been sent`;
    return broken("stops-early", because, ended);
  },
};
