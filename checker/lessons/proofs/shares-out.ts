import type { Part } from "../../cast/cast.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "../../claims/claim.ts";
import { DIFFERS_AS } from "../../claims/differs.ts";
import { listed } from "../../claims/words.ts";
import { compareValues, type Difference } from "../../history/compare-values.ts";
import type { Placed } from "../../history/event.ts";
import { all, first } from "../../history/find.ts";
import { linesOf, valueIn } from "../../history/server-lines.ts";

/** Whatever was sent to several programs of a role is with just one of them, and each has its share in the order of sending. */
export function sharesOut(parts: readonly Part[]): Claim {
  const role = parts[0]?.role ?? "";
  return {
    id: `${role}-shares-out`,
    about: role,
    says: `each value is received by one ${role}, and each ${role} has its share in the order of sending`,
    judge(events): Finding {
      if (!first(events, "over") || parts.some(({ id }) => !first(events, "handshake", id))) return UNTESTED;
      const sent = all(events, "sent").map(({ value }) => value);
      const shares = parts.map(({ id }) => linesOf(events, id, "received"));
      const lines = shares.flat();
      const difference = compareValues([...sent].sort(), lines.map(valueIn).sort());
      if (difference.kind !== "none")
        return broken(DIFFERS_AS[difference.kind], inWords(difference, lines), ...lines);
      const mixed = shares.find((share) => !isInOrder(share.map(valueIn), sent));
      if (mixed) return broken("out-of-order", `it printed ${listed(mixed.map(valueIn))}`, ...mixed);
      return holds(...lines);
    },
  };
}

function inWords(difference: Difference, lines: readonly Placed<"printed">[]): string {
  if (difference.kind === "missing") return `nobody printed \`received …\` for ${listed(difference.values)}`;
  if (difference.kind === "extra") return `${listed(difference.values)} came more than once`;
  return `they printed ${listed(lines.map(({ line }) => line))}`;
}

/** Whether values come in the order of others, of which they are some. */
function isInOrder(some: readonly string[], values: readonly string[]): boolean {
  let from = 0;
  for (const value of some) {
    const at = values.indexOf(value, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
