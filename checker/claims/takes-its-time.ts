import { named, type Part } from "../cast/cast.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { isRestedAt, linesOf, worksAtOnce } from "../history/server-lines.ts";
import type { Seen } from "../misconceptions/id.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** A timer of Node may fire this much early (its clock counts whole milliseconds). */
export const TIMER_SLACK_MS = 2;
/** So many values have to show the work on them: a machine that stands still may make up for one that was not worked on. */
const SHOWN_VALUES = 2;
/** Work of so many times WORK_MS is work whose end was seen when it came. */
const SEEN_SOON = 3;
/** What takes so much longer than WORK_MS, value after value, is no machine that stood still. */
const MUCH_LONGER_MS = 1_000;

/**
 * No `value:` line is earlier than the work on it allows. A lower bound, so a slow machine can't break it:
 * the k-th line after a send is read at least k times WORK_MS after it.
 *
 * That no line was early does not show that there was work: on a machine that stands still each line may have been read
 * late. It is shown by values that a server at rest got, where both lines were read soon: the first before work of a
 * quarter could have been done, the second when it was due. Or by values that all took far longer.
 */
export function takesItsTime(part: Part, workMs: number): Claim {
  const { id } = part;
  return {
    id: `${id}-works`,
    about: id,
    says: `${named(part)} works for WORK_MS milliseconds before it prints a value's \`value:\` line`,
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "told to stop", id)) return UNTESTED;
      return earlyLine(events, id, workMs) ?? shownWork(events, id, workMs);
    },
  };
}

/** @param why which cause it would have, where that is known */
export function earlyLine(
  events: readonly Placed[],
  id: string,
  workMs: number,
  why?: Seen,
): Finding | undefined {
  const done = linesOf(events, id, "value:");
  for (const [from, start] of all(events, "sent").entries()) {
    if (!isRestedAt(events, id, start, from)) continue;
    for (const [index, line] of done.entries()) {
      if (index < from) continue;
      const works = index - from + 1;
      const tookMs = line.at - start.at;
      if (tookMs >= works * (workMs - TIMER_SLACK_MS)) continue;
      const because =
        `\`${line.line}\` came ${Math.round(tookMs)} ms after \`${start.value}\` was sent; ` +
        `the work on ${works === 1 ? "it" : `the ${works} values up to it`} takes ${works * workMs} ms`;
      return broken(["early-value", why], because, start, line);
    }
  }
  return undefined;
}

function shownWork(events: readonly Placed[], id: string, workMs: number): Finding {
  const works = worksAtOnce(events, id).flatMap(({ sent, received, done, restedMs }) =>
    done && restedMs >= workMs
      ? [{ saidMs: received.at - sent.at, tookMs: done.at - sent.at, lines: [received, done] }]
      : [],
  );
  const shown = worksShown(works, workMs);
  return shown.length > 0 ? holds(...shown.flatMap(({ lines }) => lines)) : UNTESTED;
}

/** What is seen of the work on one value, in milliseconds since that was sent: that it has begun, where that is said, and its end. */
interface SeenWork {
  readonly saidMs?: number;
  readonly tookMs: number;
}

/**
 * The works that show that each takes its time: those that were seen to begin and end when they should, or all, where each took
 * far longer, as with a time of its own. None where there are too few of them: one may have been late by chance.
 */
export function worksShown<Work extends SeenWork>(works: readonly Work[], workMs: number): readonly Work[] {
  const seen = works.filter(({ saidMs = 0, tookMs }) => saidMs < workMs / 4 && tookMs < SEEN_SOON * workMs);
  const areAllLong = works.every(({ tookMs }) => tookMs >= workMs + MUCH_LONGER_MS);
  const shown = areAllLong ? works : seen;
  return shown.length >= SHOWN_VALUES ? shown : [];
}
