import type { Part } from "../cast/cast.ts";
import { compareValues } from "../history/compare-values.ts";
import { all, first } from "../history/find.ts";
import { linesOf, valueIn } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { listed } from "./words.ts";

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
      const all_ = compareValues([...sent].sort(), lines.map(valueIn).sort());
      if (all_.kind === "missing")
        return broken("missing-value", `nobody printed \`received …\` for ${listed(all_.values)}`, ...lines);
      if (all_.kind === "extra")
        return broken("extra-value", `${listed(all_.values)} came more than once`, ...lines);
      if (all_.kind !== "none")
        return broken("wrong-value", `they printed ${listed(lines.map(({ line }) => line))}`, ...lines);
      const mixed = shares.find((share) => !isInOrder(share.map(valueIn), sent));
      if (mixed) return broken("out-of-order", `it printed ${listed(mixed.map(valueIn))}`, ...mixed);
      return holds(...lines);
    },
  };
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
