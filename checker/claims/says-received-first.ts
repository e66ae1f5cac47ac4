import { named, type Part } from "../cast/cast.ts";
import { all, first } from "../history/find.ts";
import { linesOf, worksAtOnce } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { quoted } from "./words.ts";

/** The work of the lesson's page. Who always works so long, whatever WORK_MS says, works long enough, and no longer. */
const LESSON_WORK_MS = 2_000;

/**
 * The server says that it has a value before it works on it. A `received` line that is read less than half of
 * WORK_MS, or of the lesson's own work, after the harness sent the value can't have come from after the work, on any
 * machine; a server whose work takes longer than it has to only makes this surer. A line that is read later proves
 * nothing: it may have waited to be read. Then it takes longer work to tell, and a wait for the line that ended in vain.
 */
export function saysReceivedFirst(part: Part, workMs: number): Claim {
  const { id } = part;
  return {
    id: `${id}-says-received-first`,
    about: id,
    says: `${named(part)} prints \`received V\` before it works on V`,
    judge(events): Finding {
      const soonMs = Math.min(workMs, LESSON_WORK_MS) / 2;
      const soon = worksAtOnce(events, id).find(({ sent, received }) => received.at - sent.at < soonMs);
      if (soon) return holds(soon.sent, soon.received);
      // Until the end of the play a line may still be read that was there soon enough.
      if (!first(events, "over")) return UNTESTED;
      const [start] = all(events, "sent");
      const gaveUp = first(events, "gave up", id);
      if (gaveUp?.stage !== "received printed" || !start) return UNTESTED;
      if (linesOf(events, id, "received").some(({ index }) => index < gaveUp.index)) return UNTESTED;
      const waited = (gaveUp.waitedMs / 1_000).toFixed(1);
      const because =
        `${quoted(`received ${start.value}`)} was not there ${waited} s after ${quoted(start.value)} was sent; ` +
        `the work on it takes ${workMs / 1_000} s`;
      return broken("late-received", because, start, gaveUp);
    },
  };
}
