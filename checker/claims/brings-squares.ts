import { at, type Part } from "../cast/cast.ts";
import { SINK_PORT } from "../cast/ports.ts";
import { asSquare } from "../cast/square.ts";
import { compareValues } from "../history/compare-values.ts";
import { all, first } from "../history/find.ts";
import { nameIn, numberIn } from "../history/named-lines.ts";
import { ownEnd } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { connects, NEVER_CAME } from "./connects.ts";
import { DIFFERS_AS } from "./differs.ts";
import { listed, quoted } from "./words.ts";

/** A worker brings what it has worked out to the sink: its second socket is there, and connected. */
export function bringsToSink(part: Part): Claim {
  const claim = connects(at(part, SINK_PORT));
  return {
    ...claim,
    id: `${part.id}-connects-to-the-sink`,
    port: SINK_PORT,
    judge(events): Finding {
      // As long as it is not known that it has come to the ventilator, nothing is asked of this one.
      if (!first(events, "handshake", part.id)) return UNTESTED;
      const finding = claim.judge(events);
      if (finding.verdict !== "broken") return finding;
      // The sink comes last: who has ended by itself before that, as another claim says, could not come to it.
      if (ownEnd(events, part.id) && NEVER_CAME.includes(finding.misconception)) return UNTESTED;
      if (finding.misconception !== "not-connected") return finding;
      const because = `it came to port ${part.sockets[0].port}, and nothing of it ever came to port ${SINK_PORT}`;
      return { ...finding, misconception: "keeps-all-to-itself", because };
    },
  };
}

/** The square of every number that workers are sent comes to the sink, once. */
export function bringsSquares({ role }: Part): Claim {
  return {
    id: `${role}-brings-squares`,
    about: role,
    says: `for each number that it is sent, a ${role} sends \`${asSquare(7)}\` to the sink: the number and its square`,
    judge(events): Finding {
      const sent = all(events, "sent");
      if (!first(events, "over") || sent.length === 0) return UNTESTED;
      const took = all(events, "took");
      const numbers = sent.map(({ value }) => value);
      const odd = took.find(({ reads }) => reads === undefined);
      if (odd) {
        const expected = asSquare(Number(numbers[0]));
        const because = `${quoted(odd.value)} came to the sink, and it is no JSON like \`${expected}\``;
        return broken("wrong-value", because, odd);
      }
      const wrong = took.find(({ reads = "" }) => Number(numberIn(reads)) !== Number(nameIn(reads)) ** 2);
      if (wrong) {
        const because = `${quoted(wrong.value)} came to the sink, and the square of ${nameIn(wrong.reads ?? "")} is ${Number(nameIn(wrong.reads ?? "")) ** 2}`;
        return broken("wrong-value", because, wrong);
      }
      const brought = took.map(({ reads = "" }) => nameIn(reads));
      // What came twice comes before what did not come: who counts what comes, takes it for all there is.
      const twice = brought.find((n, place) => brought.indexOf(n) !== place);
      if (twice !== undefined)
        return broken("extra-value", `the square of ${twice} came more than once`, ...took);
      const difference = compareValues(numbers.toSorted(), brought.toSorted());
      if (difference.kind === "none") return holds(...took);
      if (took.length === 0) {
        const because = `${listed(numbers)} ${numbers.length === 1 ? "was" : "were"} sent to it, and nothing came to the sink`;
        return broken("keeps-all-to-itself", because, ...sent, first(events, "gave up"));
      }
      const because =
        difference.kind === "missing"
          ? `the squares of ${listed(difference.values)} never came (those of ${listed(brought)} did)`
          : `squares of ${listed(brought)} came, and ${listed(numbers)} were sent`;
      return broken(DIFFERS_AS[difference.kind], because, ...took);
    },
  };
}
