import { named, type Part } from "../cast/cast.ts";
import { compareValues } from "../history/compare-values.ts";
import { first } from "../history/find.ts";
import { linesOf, valueIn } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { listed } from "./words.ts";

/** A program at the end of the way prints `value: V` for each of these, in whichever order they come. */
export function finishesAll(part: Part, values: readonly string[]): Claim {
  const { id } = part;
  return {
    id: `${id}-finishes-all`,
    about: id,
    says: `${named(part)} prints \`value: V\` for ${listed(values)}, in any order`,
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "started", id)) return UNTESTED;
      const lines = linesOf(events, id, "value:");
      const said = lines.map(valueIn);
      const difference = compareValues([...values].sort(), [...said].sort());
      if (difference.kind === "none") return holds(...lines);
      const because = `it printed it for ${listed(said)}`;
      const misconception =
        difference.kind === "missing"
          ? "missing-value"
          : difference.kind === "extra"
            ? "extra-value"
            : "wrong-value";
      return broken(misconception, because, first(events, "ended", id), ...lines);
    },
  };
}
