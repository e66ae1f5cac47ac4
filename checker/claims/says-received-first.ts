import { all, first } from "../history/find.ts";
import { isRestedAt, linesOf } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { quoted } from "./words.ts";

/**
 * The server says that it has a value before it works on it. A `received` line that is read less than half of
 * WORK_MS after the harness sent the value can't have come from after the work, on any machine; a server whose
 * work takes longer than it has to only makes this surer. A line that is read later proves nothing: it may have
 * waited to be read. Then it takes longer work to tell, and a wait for the line that ended in vain.
 */
export function saysReceivedFirst(workMs: number): Claim {
  return {
    id: "server-says-received-first",
    says: "the server prints `received V` before it works on V",
    judge(events): Finding {
      const lines = linesOf(events, "received");
      const sent = all(events, "sent");
      for (const [place, line] of lines.entries()) {
        const start = sent[place];
        if (!start || start.index > line.index || !isRestedAt(events, start, place)) continue;
        if (line.at - start.at < workMs / 2) return holds(start, line);
      }
      const gaveUp = first(events, "gave up", "server");
      const [start] = sent;
      if (gaveUp?.stage !== "received printed" || !start) return UNTESTED;
      if (lines.some(({ index }) => index < gaveUp.index)) return UNTESTED;
      const waited = (gaveUp.waitedMs / 1_000).toFixed(1);
      const because =
        `${quoted(`received ${start.value}`)} was not there ${waited} s after ${quoted(start.value)} was sent; ` +
        `the work on it takes ${workMs / 1_000} s`;
      return broken("late-received", because, start, gaveUp);
    },
  };
}
