import { named, type Part } from "../cast/cast.ts";
import { all, first } from "../history/find.ts";
import { linesOf } from "../history/server-lines.ts";
import { type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { earlyLine } from "./takes-its-time.ts";

/**
 * A signal does not cut the work short: the value at work takes its whole time. Shown by a line that was not there yet
 * when the server was at rest again after a signal, or was computing on. Disproved by a line that came before the work can have been over.
 *
 * @param workMs how long the server is told to work on a value, in milliseconds
 */
export function worksOn(part: Part, workMs: number): Claim {
  const { id } = part;
  return {
    id: `${id}-works-on`,
    about: id,
    says: `told to stop, ${named(part)} works for the whole of WORK_MS on the value at work`,
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "handshake", id)) return UNTESTED;
      const told = all(events, "told to stop", id);
      const early = earlyLine(events, id, workMs, "cut-short");
      if (early && told.length > 0) return early;
      const rested = first(events, "rested", id) ?? first(events, "computes", id);
      const later = rested && linesOf(events, id, "value:").find(({ index }) => index > rested.index);
      return later ? holds(told.at(-1), rested, later) : UNTESTED;
    },
  };
}
