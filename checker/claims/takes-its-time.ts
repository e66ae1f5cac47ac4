import { all, first } from "../history/find.ts";
import { isRestedAt, linesOf, readWithin } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** The work of the lesson's page. A server that always works so long, whatever WORK_MS says, works long enough. */
const LESSON_WORK_MS = 2_000;
/** A timer of Node may fire this much early (its clock counts whole milliseconds). */
const TIMER_SLACK_MS = 2;

/**
 * No `value:` line is earlier than the work on it allows. A lower bound, so a slow machine can't break it:
 * the k-th line after a send is read at least k times WORK_MS after it. Whether there was work at all, a machine on
 * which every line is read late can't tell; there it takes work that is longer, and a look at a server in it.
 */
export function takesItsTime(givenMs: number): Claim {
  const workMs = Math.min(givenMs, LESSON_WORK_MS);
  return {
    id: "server-works",
    says: "the server works for WORK_MS milliseconds before it prints a value's `value:` line",
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "told to stop", "server")) return UNTESTED;
      const sent = all(events, "sent");
      const done = linesOf(events, "value:");
      const soon = readWithin(events, workMs / 2);
      const atWork = all(events, "gave up", "server").find(({ stage }) => stage === "at work");
      if (done.length === 0) return soon && atWork ? holds(soon.line, atWork) : UNTESTED;
      for (const [from, start] of sent.entries()) {
        if (!isRestedAt(events, start, from)) continue;
        for (const [index, line] of done.entries()) {
          if (index < from) continue;
          const works = index - from + 1;
          const tookMs = line.at - start.at;
          if (tookMs >= works * (workMs - TIMER_SLACK_MS)) continue;
          const because =
            `\`${line.line}\` came ${Math.round(tookMs)} ms after \`${start.value}\` was sent; ` +
            `the work on ${works === 1 ? "it" : `the ${works} values up to it`} takes ${works * workMs} ms`;
          return broken("early-value", because, start, line);
        }
      }
      return soon ? holds(soon.line, ...done) : UNTESTED;
    },
  };
}
