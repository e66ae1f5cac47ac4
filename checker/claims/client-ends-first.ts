import { named, type Sides } from "../cast/cast.ts";
import { hasCrashed } from "../history/crash.ts";
import { first } from "../history/find.ts";
import { linesOf } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/**
 * So long is the work of which the client is told. One that sleeps as long after each value waits for nobody, and gets to
 * its end where the server is held on a machine that is slow: that shows nothing of whether it is done at once.
 */
const WORK_AS_TOLD_MS = 2_000;

/**
 * With both programs at work and no harness: the client has ended while the server was held still at its first value.
 * Where the server could not be held, what was read first has to do, in a play with room for it.
 *
 * @param isRoomy whether there was room enough to show it, on any machine, if it was so
 */
export function clientEndsFirst({ program, peer }: Sides, isRoomy: boolean): Claim {
  const { id } = program;
  return {
    id: `${id}-ends-first`,
    about: id,
    says: `together with ${named(peer)}, ${named(program)} has ended before ${named(peer)} prints \`value: 0\``,
    judge(events): Finding {
      const held = first(events, "held", peer.id);
      const letGo = first(events, "let go", peer.id);
      const ended = first(events, "ended", id);
      const finished = linesOf(events, peer.id, "value:")[0];
      const isBefore = (other: { readonly index: number } | undefined) =>
        ended && !first(events, "told to stop", id) && (!other || ended.index < other.index);
      if (held) {
        // A value that was finished by then was finished before: it was held too late.
        if (!letGo || (finished && finished.index < letGo.index)) return UNTESTED;
        if (ended && isBefore(letGo)) {
          const began = linesOf(events, peer.id, "received")[0] ?? held;
          const isSoon = ended.at - began.at < 2 * WORK_AS_TOLD_MS;
          return hasCrashed(ended) || !isSoon ? UNTESTED : holds(held, ended, letGo);
        }
        const because = `${named(peer)} was held still, at work on its first value, and ${named(program)} did not end`;
        return broken("waits-for-server", because, held, letGo, ended);
      }
      if (!first(events, "over")) return UNTESTED;
      if (ended && isBefore(finished)) return hasCrashed(ended) ? UNTESTED : holds(ended, finished);
      if (!isRoomy || !finished) return UNTESTED;
      const because = `\`${finished.line}\` was there, and ${named(program)} had not ended`;
      return broken("waits-for-server", because, finished, ended);
    },
  };
}
