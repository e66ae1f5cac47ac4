import { named, type Part } from "../../cast/cast.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "../../claims/claim.ts";
import { DIFFERS_AS } from "../../claims/differs.ts";
import { listed } from "../../claims/words.ts";
import { compareValues } from "../../history/compare-values.ts";
import { all, first } from "../../history/find.ts";
import { linesOf, valueIn } from "../../history/server-lines.ts";

/** When one of a role was killed, another gets whatever is sent after that. */
export function goesOnAlone(part: Part, killed: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-goes-on`,
    about: id,
    says: `when ${named(killed)} is killed, ${named(part)} goes on with what is sent then`,
    judge(events): Finding {
      const kill = all(events, "killed", killed.id).find(({ planned }) => planned);
      if (!kill || !first(events, "over")) return UNTESTED;
      const sent = all(events, "sent").filter(({ index }) => index > kill.index);
      const lines = linesOf(events, id, "received").filter(
        ({ index }) => index > (sent[0]?.index ?? kill.index),
      );
      const values = sent.map(({ value }) => value);
      const difference = compareValues(values, lines.map(valueIn));
      if (difference.kind === "none") return holds(kill, ...lines);
      const because = `${listed(values)} were sent when ${named(killed)} was gone, and it printed ${listed(lines.map(valueIn))}`;
      return broken(DIFFERS_AS[difference.kind], because, kill, ...lines);
    },
  };
}
