import type { Part } from "../cast/cast.ts";
import { all, first } from "../history/find.ts";
import { nameIn } from "../history/named-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { TIMER_SLACK_MS, worksShown } from "./takes-its-time.ts";

/**
 * A worker works for WORK_MS on a number. Looked at are the first ones, which come one by one and find it at rest. One that was
 * too early disproves it; that none was shows it, where they came when they were due.
 */
export function worksOnNumber(part: Part, workMs: number, alone: number): Claim {
  return {
    id: `${part.role}-works`,
    about: part.role,
    says: `a ${part.role} works for WORK_MS milliseconds on each number`,
    judge(events): Finding {
      const took = all(events, "took");
      const works = all(events, "sent")
        .slice(0, alone)
        .flatMap((sent) => {
          const square = took.find(({ reads = "" }) => nameIn(reads) === sent.value);
          return square ? [{ sent, square, tookMs: square.at - sent.at }] : [];
        });
      if (!first(events, "over") || works.length < alone) return UNTESTED;
      const early = works.find(({ tookMs }) => tookMs < workMs - TIMER_SLACK_MS);
      if (early) {
        const because = `the square of ${early.sent.value} came ${Math.round(early.tookMs)} ms after that was sent; the work on it takes ${workMs} ms`;
        return broken("early-value", because, early.sent, early.square);
      }
      const shown = worksShown(works, workMs);
      return shown.length > 0 ? holds(...shown.flatMap(({ sent, square }) => [sent, square])) : UNTESTED;
    },
  };
}
