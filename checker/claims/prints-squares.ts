import type { Part } from "../cast/cast.ts";
import { compareValues } from "../history/compare-values.ts";
import { hasCrashed, howItEnded } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first, printed } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { DIFFERS_AS } from "./differs.ts";
import { listed, quoted } from "./words.ts";

/** What a sink prints for its squares, in order. */
function squareLines(events: readonly Placed[], id: string): Placed<"printed">[] {
  return printed(events, id).filter(({ means }) => means?.does === "finishes");
}

/** The squares of 1 to `last`, in the order of the numbers, however they come in. */
export function printsInOrder({ id }: Part, last: number): Claim {
  const expected = Array.from({ length: last }, (_, place) => `${place + 1} ${(place + 1) ** 2}`);
  return {
    id: `${id}-prints-in-order`,
    about: id,
    says: `the ${id} prints \`1 1\`, \`2 4\` and so on to \`${expected.at(-1)}\`, in the order of the numbers`,
    judge(events): Finding {
      const ended = first(events, "ended", id);
      if (!first(events, "over") || !ended || (hasCrashed(ended) && ownEnd(events, id))) return UNTESTED;
      const lines = squareLines(events, id);
      const said = lines.map(({ line }) => line);
      const difference = compareValues(expected, said);
      if (difference.kind === "none") return holds(...lines);
      const at = said.findIndex((line, place) => line !== expected[place]);
      if (difference.kind === "order") {
        const because = `it printed ${quoted(said[at] ?? "")} where ${quoted(expected[at] ?? "")} was to come`;
        return broken(
          isAsTheyCame(events, said) ? "prints-in-arrival-order" : "out-of-order",
          because,
          lines[at],
        );
      }
      if (difference.kind === "missing") {
        const like = all(events, "printed", id).find(
          ({ line, means }) => means === undefined && /\d/.test(line),
        );
        const instead = like ? `; it printed ${quoted(like.line.trim())}` : "";
        const because = `it never printed ${listed(difference.values)}${instead}`;
        return broken(said.length === 0 ? "received-not-printed" : "missing-value", because, like, ended);
      }
      const because =
        difference.kind === "extra"
          ? `it printed ${listed(difference.values)} once too often`
          : `it printed ${quoted(difference.actual)} where ${quoted(difference.expected)} was to come`;
      return broken(DIFFERS_AS[difference.kind], because, ...lines.slice(0, 10));
    },
  };
}

/** Whether the lines of each sender's values are in the order in which it sent them. */
function isAsTheyCame(events: readonly Placed[], said: readonly string[]): boolean {
  const sent = all(events, "sent");
  const senders = [...new Set(sent.map(({ who }) => who))];
  return senders.every((sender) => {
    const own = sent.filter(({ who }) => who === sender).map(({ value }) => value);
    const lines = said.filter((line) => own.includes(line));
    return compareValues(own, lines).kind === "none";
  });
}

/** The sink is done when it has all, and not before: the last one is sent only when it was seen at rest with the others. */
export function isDoneAfterLast({ id }: Part, values: number): Claim {
  return {
    id: `${id}-is-done-after-the-last`,
    about: id,
    says: `the ${id} prints \`done ${values}\` when it has all ${values}, and not before`,
    judge(events): Finding {
      const done = printed(events, id).find(({ means }) => means?.does === "completes");
      const sent = all(events, "sent");
      const last = sent[values - 1];
      const ended = ownEnd(events, id);
      if (sent.length === 0 && (!ended || !first(events, "handshake", id))) return UNTESTED;
      const early = done ?? ended;
      if (early && (!last || early.index < last.index) && !(ended && hasCrashed(ended))) {
        const what = done ? `printed \`${done.line}\`` : `ended ${howItEnded(early as Placed<"ended">)}`;
        const because = `it ${what} when ${sent.length === 0 ? "none" : sent.length} of ${values} squares had been sent`;
        return broken("done-by-the-clock", because, sent.at(-1), early);
      }
      if (!first(events, "over")) return UNTESTED;
      const right = done?.means?.does === "completes" && done.means.count === values;
      if (right) return holds(last, done);
      if (!last || !ended || hasCrashed(ended)) return UNTESTED;
      const instead = done ? `; it printed \`${done.line}\`` : "";
      return broken("no-last-word", `it ended without \`done ${values}\`${instead}`, done, ended);
    },
  };
}
