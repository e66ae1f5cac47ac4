import { named, type Part, socketOf } from "../cast/cast.ts";
import { READY } from "../cast/ready.ts";
import { hasCrashed } from "../history/crash.ts";
import { all, first } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { linesOf } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { TIMER_SLACK_MS, worksShown } from "./takes-its-time.ts";
import { quoted } from "./words.ts";

/** Sockets that take what comes, and can ask nobody. */
const ONLY_TAKE = ["PULL", "SUB"];

/** The server asks for its values, in the words of the task, and as a REQ does. */
export function asks(part: Part): Claim {
  const { id } = part;
  const { type, port } = socketOf(part);
  return {
    id: `${id}-asks`,
    about: id,
    says: `${named(part)} asks for a value: its ${type} sends \`${READY}\``,
    judge(events): Finding {
      const asked = first(events, "asked", id);
      const told = first(events, "socket type", id);
      const isFirst = told !== undefined && (!asked || told.index < asked.index);
      if (isFirst && ONLY_TAKE.includes(told.socketType)) {
        const because = `the socket that came to port ${port} is a ${told.socketType}: it takes what it is given, and can't ask`;
        return broken("never-asks", because, told);
      }
      const odd = all(events, "asked", id).find(
        ({ value, parts, bare }) => value !== READY || parts > 1 || bare,
      );
      if (odd?.bare) {
        const because = `${quoted(odd.value)} came: a question begins with an empty part, as a REQ puts it there`;
        return broken(["wrong-value", "bare"], because, odd);
      }
      if (odd) {
        const parts = odd.parts > 1 ? `, in ${odd.parts} parts` : "";
        const because = `it asked with ${quoted(odd.value)}${parts}, not with \`${READY}\``;
        return broken("wrong-value", because, odd);
      }
      if (asked) return first(events, "over") ? holds(asked) : UNTESTED;
      const ended = ownEnd(events, id);
      if (!first(events, "over") || !first(events, "handshake", id) || (ended && hasCrashed(ended)))
        return UNTESTED;
      const gaveUp = first(events, "gave up", id);
      return broken("never-asks", "it connected, and asked for nothing", gaveUp ?? ended);
    },
  };
}

/**
 * The server asks for the next value when it is done with the one before, and not earlier; and it does ask. A question that came
 * before the work on a value can be done disproves it. What shows it is a value of which the first line was read soon, and the
 * next question when the work was done: lines and questions come by different ways, and their order says nothing.
 */
export function asksWhenFree(part: Part, workMs: number): Claim {
  const { id } = part;
  return {
    id: `${id}-asks-when-free`,
    about: id,
    says: `${named(part)} asks for its next value when the work on the one before is done, and not earlier`,
    judge(events): Finding {
      const asked = all(events, "asked", id);
      const sent = all(events, "sent");
      const lines = linesOf(events, id, "received");
      const [one, another] = asked;
      if (another && !sent.some(({ index }) => index < another.index))
        return broken("asks-too-early", "it asked twice before it had got anything", one, another);
      const works = sent.flatMap((start, place) => {
        const next = asked[place + 1];
        if (!next || next.index < start.index) return [];
        const line = lines.find((each) => each.index > start.index);
        const saidMs = line ? line.at - start.at : Number.POSITIVE_INFINITY;
        return [{ start, next, saidMs, tookMs: next.at - start.at }];
      });
      const early = works.find(({ tookMs }) => tookMs < workMs - TIMER_SLACK_MS);
      if (early) {
        const { start, next, tookMs } = early;
        const because = `it asked for its next value ${Math.round(tookMs)} ms after \`${start.value}\` was sent; the work on that takes ${workMs} ms`;
        return broken("asks-too-early", because, start, next);
      }
      if (!first(events, "over")) return UNTESTED;
      const last = sent.at(-1);
      const ended = ownEnd(events, id);
      const gaveUp = all(events, "gave up", id).find(({ stage }) => stage === "asked");
      const isDone = linesOf(events, id, "value:").length >= sent.length;
      if (last && gaveUp && isDone && !ended) {
        const because = `it printed \`value: ${last.value}\`, and asked for nothing more`;
        return broken(["never-asks", "once"], because, last, gaveUp);
      }
      const shown = worksShown(works, workMs);
      return shown.length > 0 ? holds(...shown.flatMap(({ start, next }) => [start, next])) : UNTESTED;
    },
  };
}
