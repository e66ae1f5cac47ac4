import { first, printed } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { hasCrashed } from "./crash.ts";

/**
 * With both programs at work and no harness: the client is gone before the first value is finished.
 *
 * @param isRoomy whether there was room enough to show it, on any machine, if it was so
 */
export const clientEndsFirst = (isRoomy: boolean): Claim => ({
  id: "client-ends-first",
  says: "together with the server, the client has ended before the server prints `value: 0`",
  judge(events): Finding {
    const ended = first(events, "ended", "client");
    const finished = printed(events, "server").find(({ line }) => line.startsWith("value: "));
    if (ended && !first(events, "told to stop", "client") && (!finished || ended.index < finished.index)) {
      return hasCrashed(ended) ? UNTESTED : holds(ended, finished);
    }
    if (!isRoomy || !first(events, "over") || !finished) return UNTESTED;
    const because = `\`${finished.line}\` was there, and the client had not ended`;
    return broken("waits-for-server", because, finished, ended);
  },
});
