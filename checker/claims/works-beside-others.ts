import { named, type Part } from "../cast/cast.ts";
import { all, first } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { count } from "./words.ts";

/** A worker brings its squares while another one stands still. */
export function worksBesideOthers(part: Part, other: Part, squares: number): Claim {
  return {
    id: `${part.role}-waits-for-no-other`,
    about: part.role,
    says: `${named(part)} works while ${named(other)} stands still`,
    judge(events): Finding {
      const held = first(events, "held", other.id);
      const goesOn = first(events, "let go", other.id);
      const took = all(events, "took");
      if (!first(events, "over")) return UNTESTED;
      if (!held || !goesOn) return took.length > squares ? holds(...took) : UNTESTED;
      const meanwhile = took.filter(({ index }) => index > held.index && index < goesOn.index);
      if (meanwhile.length >= squares) return holds(held, ...meanwhile, goesOn);
      const later = took.filter(({ index }) => index > goesOn.index);
      if (meanwhile.length + later.length < 2 * squares) return UNTESTED;
      const because = `while ${named(other)} stood still, ${count(meanwhile.length, "square")} came; the others came when that went on`;
      return broken("waits-for-another-client", because, held, goesOn, ...later);
    },
  };
}
