import { named, type Sides } from "../cast/cast.ts";
import { countsIn } from "../history/client-lines.ts";
import { all, first } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { count } from "./words.ts";

/** What its peer gets are the values that a program says it sent: as many, whole, and in rising order. */
export function allSentArrive({ program: part, peer }: Sides): Claim {
  const { id } = part;
  return {
    id: `${id}-counts-what-arrives`,
    about: id,
    says: `${named(peer)} gets exactly the A values that were sent, in rising order`,
    judge(events): Finding {
      const counted = first(events, "counted");
      const counts = countsIn(events, id);
      const ended = ownEnd(events, id);
      const released = first(events, "released");
      if (!counted || !counts || !released || !first(events, "over")) return UNTESTED;
      const { arrived, misfit, misfitIs, notRising } = counted;
      const took = all(events, "took");
      if (misfit !== undefined) return broken(["wrong-value", misfitIs], misfit, took[0], counted);
      if (notRising) {
        const [before, after] = notRising;
        return broken("out-of-order", `value ${after} arrived after value ${before}`, took[0], counted);
      }
      if (arrived === counts.sent) return holds(counts.line, counted);
      const what = `it printed \`${counts.line.line}\`, and ${count(arrived, "value")} arrived`;
      // A process whose queue is full and whose server takes nothing can't have sent what is in the queue.
      if (arrived < counts.sent && ended && ended.index < released.index) {
        const because = `${what}: it had ended before ${named(peer)} took any, and what was in its queue was gone with it`;
        return broken("lost-at-exit", because, counts.line, ended, counted);
      }
      // One that goes on until it is stopped may have had more to send.
      if (!ended) return UNTESTED;
      return broken("wrong-count", what, counts.line, counted);
    },
  };
}
