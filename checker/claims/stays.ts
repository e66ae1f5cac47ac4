import { named, type Part } from "../cast/cast.ts";
import { hasCrashed, howItEnded } from "../history/crash.ts";
import { all, first } from "../history/find.ts";
import { stoppedIn } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { count } from "./words.ts";

/** The server goes on until it is told to stop. Nothing is said of one that never came to the harness. */
export function stays(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-stays`,
    about: id,
    says: `${named(part)} runs until it is stopped`,
    judge(events): Finding {
      const stopped = stoppedIn(events, id);
      if (stopped) return holds(stopped);
      const ended = first(events, "ended", id);
      if (!ended || !first(events, "handshake", id) || hasCrashed(ended)) return UNTESTED;
      const sent = all(events, "sent").length;
      const rested = all(events, "rested", id).at(-1);
      if (rested && !all(events, "sent").some(({ index }) => index > rested.index)) {
        if (sent === 0) {
          const because = `it ended by itself, ${howItEnded(ended)}, when no value came for a while`;
          return broken(["stops-early", "when-quiet"], because, rested, ended);
        }
        const seconds = ((ended.at - (all(events, "sent").at(-1)?.at ?? rested.at)) / 1_000).toFixed(1);
        const because = `it ended by itself, ${howItEnded(ended)}, ${seconds} s after the last value was sent, when nothing came`;
        return broken(["stops-early", "when-quiet"], because, rested, ended);
      }
      const because = `it ended by itself, ${howItEnded(ended)}, ${sent === 0 ? "before a value was sent" : `when ${count(sent, "value")} had been sent`}`;
      return broken("stops-early", because, ended);
    },
  };
}

/** The same where only programs of the learner meet, and the harness sees no more of them than their lines and ends. */
export function staysWithOthers(part: Part): Claim {
  return {
    ...stays(part),
    judge(events): Finding {
      const stopped = stoppedIn(events, part.id);
      if (stopped) return holds(stopped);
      const ended = first(events, "ended", part.id);
      if (!ended || hasCrashed(ended)) return UNTESTED;
      const because = `it ended by itself, ${howItEnded(ended)}, and nobody had told it to`;
      return broken("stops-early", because, ended);
    },
  };
}
