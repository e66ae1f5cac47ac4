import { anyOf, named, type Sides } from "../cast/cast.ts";
import { countsIn, noServerLines } from "../history/client-lines.ts";
import { first } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** With a server that comes soon: the client waits for it, and begins to drop only then. */
export function waitsForFirst({ program: part, peer }: Sides): Claim {
  const { id } = part;
  return {
    id: `${id}-waits-for-a-${peer.role}`,
    about: id,
    says: `${named(part)} waits for ${anyOf(peer)} before it sends or drops anything`,
    judge(events): Finding {
      const handshake = first(events, "handshake", id);
      const counts = countsIn(events, id);
      const said = noServerLines(events, id)[0];
      if (said)
        return broken(
          "gives-up-early",
          `it printed \`${said.line}\`, and ${anyOf(peer)} was about to come`,
          said,
        );
      // The harness comes when the client waits: whoever counts before that has not waited.
      const came = first(events, "came");
      const isTooSoon = counts && (!came || counts.line.index < came.index || counts.sent === 0);
      if (isTooSoon && first(events, "over")) {
        const because = `it printed \`${counts.line.line}\`, and no ${peer.role} had come yet`;
        return broken("gives-up-early", because, counts.line);
      }
      const took = first(events, "took");
      const counted = first(events, "counted");
      if (!first(events, "over") || !handshake || !took || !counted) return UNTESTED;
      if (took.value === "0") return holds(handshake, took);
      // What comes in another order, or is no number, says nothing of when it was sent.
      if (counted.notRising || counted.misfit !== undefined) return UNTESTED;
      const because = `value 0 never arrived; the first that did was ${took.value}`;
      if (took.value === "1") return broken("missing-value", because, took);
      // A bound PUSH has a queue as soon as it has a peer, and that queue has room for the first value.
      return broken(
        "gives-up-early",
        `${because}: what came before it was dropped when no ${peer.role} was there`,
        took,
      );
    },
  };
}
