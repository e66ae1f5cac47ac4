import { named, type Sides } from "../cast/cast.ts";
import { compareValues } from "../history/compare-values.ts";
import { hasCrashed, howItEnded } from "../history/crash.ts";
import { all, first } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { linesOf, valueIn } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { DIFFERS_AS } from "./differs.ts";
import { listed } from "./words.ts";

/** With both programs at work and no harness: what the client sent is received and worked on, in order. */
export function serverGetsAll({ program: part, peer }: Sides, values: readonly string[]): Claim {
  const { id } = part;
  return {
    id: `${id}-gets-all`,
    about: id,
    says: `${named(part)} still gets ${listed(values)}, and finishes each`,
    judge(events): Finding {
      if (!first(events, "over") || all(events, "started").length < 2) return UNTESTED;
      for (const begin of ["received", "value:"] as const) {
        const lines = linesOf(events, id, begin);
        const said = lines.map(valueIn);
        const difference = compareValues(values, said);
        const got = `${named(part)} printed \`${begin} …\` for ${listed(said)}`;
        const left = ownEnd(events, id);
        if (difference.kind === "missing" && left) {
          const because = `${got}, and ended by itself, ${howItEnded(left)}`;
          return broken(hasCrashed(left) ? "crashed" : "stops-early", because, left, ...lines);
        }
        if (difference.kind === "missing") {
          const because = `${got}, and ${named(peer)} had ended`;
          return broken("lost-at-exit", because, first(events, "ended", peer.id), ...lines);
        }
        if (difference.kind !== "none") return broken(DIFFERS_AS[difference.kind], got, ...lines);
      }
      return holds(...linesOf(events, id, "value:"));
    },
  };
}
