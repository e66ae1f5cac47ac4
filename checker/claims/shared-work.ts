import { idInWords, named, numbered, type Part, type Sides } from "../cast/cast.ts";
import { compareValues } from "../history/compare-values.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { linesOf, valueIn } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { DIFFERS_AS } from "./differs.ts";
import { count, listed } from "./words.ts";

const finishedBy = (events: readonly Placed[], parts: readonly Part[]): Placed<"printed">[] =>
  parts.flatMap(({ id }) => linesOf(events, id, "value:"));

/** With a client and two servers: while one server is held still at its first value, the other does all the rest, and the client ends. */
export function worksOnBesideTheHeld({ program, peer }: Sides, values: number, isRoomy: boolean): Claim {
  const servers = [numbered(peer, 1), numbered(peer, 2)];
  return {
    id: `the-other-${peer.role}-does-the-rest`,
    about: program.id,
    says: `while one ${peer.role} is held still at its first value, the other does all the rest, and ${named(program)} ends`,
    judge(events): Finding {
      const held = servers.map(({ id }) => first(events, "held", id)).find((event) => event !== undefined);
      const letGo = held && first(events, "let go", held.who);
      if (!first(events, "over")) return UNTESTED;
      if (!held || !letGo) {
        const done = finishedBy(events, servers);
        return isRoomy && done.length >= values ? holds(...done) : UNTESTED;
      }
      // It was quicker than the one who holds it.
      if (linesOf(events, held.who, "value:").some(({ index }) => index < held.index)) {
        return isRoomy ? holds(held) : UNTESTED;
      }
      const meanwhile = finishedBy(events, servers).filter(({ index }) => index < letGo.index);
      const ended = first(events, "ended", program.id);
      const hasEnded = ended !== undefined && ended.index < letGo.index;
      if (meanwhile.length >= values - 1 && hasEnded) return holds(held, ended, letGo);
      const still = idInWords(held.who);
      const other = servers.find(({ id }) => id !== held.who) ?? peer;
      if (meanwhile.length < values - 1) {
        const because = `while ${still} was held still at its first value, ${named(other)} finished ${count(meanwhile.length, "value")} of ${values}: the others waited`;
        return broken("shares-by-turn", because, held, ...meanwhile, letGo);
      }
      const because = `all values were handed out, and ${named(program)} did not end while ${still} was held still`;
      return broken("waits-for-server", because, held, letGo, ended);
    },
  };
}

/** Each value is worked on by one of the servers, and by one only. */
export function eachIsDoneOnce({ program, peer }: Sides, values: readonly string[]): Claim {
  const servers = [numbered(peer, 1), numbered(peer, 2)];
  return {
    id: `the-${peer.role}s-finish-each-once`,
    about: program.id,
    says: `each of ${values[0]} to ${values.at(-1)} is finished by one of the ${peer.role}s, once`,
    judge(events): Finding {
      if (!first(events, "over") || all(events, "started").length < servers.length + 1) return UNTESTED;
      const lines = finishedBy(events, servers);
      const done = lines.map(valueIn).toSorted();
      const difference = compareValues(values.toSorted(), done);
      if (difference.kind === "none" || difference.kind === "order") return holds(...lines);
      if (difference.kind === "extra") {
        const because = `${listed(difference.values)} ${difference.values.length === 1 ? "was" : "were"} finished more than once`;
        return broken("hands-out-twice", because, ...lines);
      }
      const because = `the ${peer.role}s finished ${listed(done)}`;
      return broken(DIFFERS_AS[difference.kind], because, ...lines);
    },
  };
}
