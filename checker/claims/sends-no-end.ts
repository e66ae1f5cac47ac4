import { idInWords, type Part } from "../cast/cast.ts";
import { all, first } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { quoted } from "./words.ts";

/** The ventilator sends its numbers, and nothing to say that they are at an end: that would come to one of its workers only. */
export function sendsNoEnd({ id }: Part, peer: Part): Claim {
  return {
    id: `${id}-sends-no-end`,
    about: id,
    says: `the ${id} sends its numbers, and nothing after them`,
    judge(events): Finding {
      const took = all(events, "took");
      if (!first(events, "over") || took.length === 0) return UNTESTED;
      const odd = took.filter(({ value }) => !/^-?\d+$/.test(value));
      const numbers = took.length - odd.length;
      const [one] = odd;
      if (!one || numbers < 2 || new Set(odd.map(({ value }) => value)).size > 1) return holds(...took);
      const who = [...new Set(odd.map((each) => idInWords(each.who)))];
      const others = new Set(took.map((each) => each.who)).size - who.length;
      const rest = others === 1 ? `the other ${peer.role}` : `the other ${others} ${peer.role}s`;
      const there = new Set([
        ...all(events, "handshake", id).map((each) => each.with),
        ...took.map((each) => each.who),
      ]);
      if (odd.length > 1 && who.length === there.size) {
        const because = `${quoted(one.value)} arrived at ${who.join(" and ")}, after the numbers`;
        return broken(["one-end-for-all", "one-for-each"], because, ...odd);
      }
      const because = `${quoted(one.value)} arrived at ${who.join(" and ")}${others > 0 ? `, and not at ${rest}` : ", after the numbers"}`;
      return broken("one-end-for-all", because, ...odd);
    },
  };
}
