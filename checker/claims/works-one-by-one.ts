import type { Part } from "../cast/cast.ts";
import { all, first } from "../history/find.ts";
import { apartMs, areFarApart } from "../history/squares-apart.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { TIMER_SLACK_MS } from "./takes-its-time.ts";

/**
 * Of the squares that come one after the other, so large a share come so much of a work after the one before, though some are read
 * late; where two overlap, it is half of them at most.
 */
const [SHOWN_SHARE, APART_SHARE] = [2 / 3, 1 / 2];

/**
 * A worker works on one number at a time. It gets many at once, and the k-th square can't be there earlier than k times WORK_MS
 * after that: a lower bound, which no slow machine can break.
 *
 * That none was early does not show it: on a machine that stands still, all may have been read late. It is shown where most come
 * some time after the one before, since nothing keeps two that come together from each other so often.
 */
export function worksOneByOne({ role }: Part, workMs: number): Claim {
  return {
    id: `${role}-works-one-by-one`,
    about: role,
    says: `a ${role} works on one number at a time`,
    judge(events): Finding {
      const sent = all(events, "sent");
      const [begin] = sent;
      const took = all(events, "took");
      if (!first(events, "over") || !begin || took.length < 2) return UNTESTED;
      const worksMs = (works: number): number => works * (workMs - TIMER_SLACK_MS);
      const early = took.findIndex(({ at }, place) => at - begin.at < worksMs(place + 1));
      // That the first one is early, another claim says.
      if (early === 0) return UNTESTED;
      if (early > 0) {
        const tookMs = Math.round((took[early]?.at ?? 0) - begin.at);
        const works = early + 1;
        const because = `${works} squares had come ${tookMs} ms after their numbers were sent; the work on ${works} numbers, one after the other, takes ${works * workMs} ms`;
        return broken("overlapping-work", because, begin, ...took.slice(0, works));
      }
      const apart = apartMs(took).filter((ms) => ms >= APART_SHARE * workMs);
      const isShown = areFarApart(took, workMs) || apart.length >= SHOWN_SHARE * (sent.length - 1);
      return isShown ? holds(begin, ...took) : UNTESTED;
    },
  };
}
