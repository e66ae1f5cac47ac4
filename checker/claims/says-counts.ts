import { named, type Part } from "../cast/cast.ts";
import { countsIn } from "../history/client-lines.ts";
import { hasCrashed } from "../history/crash.ts";
import { first, printed } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** The client says how many values it has sent and how many it has dropped: all of them are one or the other. */
export function saysCounts(part: Part, offered: number): Claim {
  const { id } = part;
  return {
    id: `${id}-says-counts`,
    about: id,
    says: `${named(part)} prints \`sent A, dropped B\`, and A and B are ${offered} together`,
    judge(events): Finding {
      const ended = ownEnd(events, id);
      if (!first(events, "over") || !first(events, "handshake", id)) return UNTESTED;
      if (!ended || hasCrashed(ended)) return UNTESTED;
      const counts = countsIn(events, id);
      if (!counts) {
        const like = printed(events, id).find(({ line }) => /sent|dropped/i.test(line));
        const instead = like ? `; it printed \`${like.line.slice(0, 60)}\`` : "";
        const because = `it ended and never printed \`sent A, dropped B\`${instead}`;
        return broken("no-last-word", because, like, ended);
      }
      const { sent, dropped, line } = counts;
      if (sent + dropped === offered) return holds(line);
      const because = `it printed \`${line.line}\`, which is ${sent + dropped} values, and COUNT was ${offered}`;
      return broken("wrong-count", because, line);
    },
  };
}
