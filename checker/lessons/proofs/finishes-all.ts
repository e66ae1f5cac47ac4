import { named, type Part } from "../../cast/cast.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "../../claims/claim.ts";
import { DIFFERS_AS } from "../../claims/differs.ts";
import { listed } from "../../claims/words.ts";
import { compareValues } from "../../history/compare-values.ts";
import { first } from "../../history/find.ts";
import { linesOf, valueIn } from "../../history/server-lines.ts";

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
      return broken(DIFFERS_AS[difference.kind], because, first(events, "ended", id), ...lines);
    },
  };
}
