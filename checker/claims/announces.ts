import { named, type Part } from "../cast/cast.ts";
import { announcedIn, sendingLines } from "../history/client-lines.ts";
import { compareValues } from "../history/compare-values.ts";
import { hasCrashed } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first, isAllKept } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { listed } from "./words.ts";

/** The client prints `sending V` for each value that it sends, and for no other. */
export function announces(part: Part, values: readonly string[]): Claim {
  const { id } = part;
  return {
    id: `${id}-prints`,
    about: id,
    says: `${named(part)} prints ${listed(values.map((value) => `sending ${value}`))}`,
    judge(events): Finding {
      const ended = first(events, "ended", id);
      if (!ended || hasCrashed(ended) || !first(events, "over")) return UNTESTED;
      if (!first(events, "handshake", id)) return UNTESTED;
      const lines = sendingLines(events, id);
      const said = lines.map(announcedIn);
      const difference = compareValues(values, said);
      switch (difference.kind) {
        case "none":
          return holds(...lines);
        case "order":
          return broken("out-of-order", `it printed them as ${listed(said)}`, ...lines);
        case "missing": {
          const missing = difference.values.map((value) => `sending ${value}`);
          const took = all(events, "took").find(({ value }) => difference.values.includes(value));
          const because = `it never printed ${listed(missing)} on standard output${nearest(events, id, difference.values)}`;
          return broken("sent-not-printed", because, took, ended);
        }
        case "extra":
        case "wrong": {
          const because = `it printed ${listed(
            lines.map(({ line }) => line),
            isAllKept(events, "printed", id),
          )}, and sent ${listed(values)}`;
          return broken("printed-not-sent", because, ...lines);
        }
      }
    },
  };
}

/** What the program printed instead, where it looks like an attempt at the line. */
function nearest(events: readonly Placed[], id: string, values: readonly string[]): string {
  const exact = sendingLines(events, id).map(({ index }) => index);
  const like = all(events, "printed", id).find(
    ({ line, index }) =>
      !exact.includes(index) && /send/i.test(line) && values.some((value) => line.includes(value)),
  );
  if (!like) return "";
  const where = like.stream === "stderr" ? " on standard error" : "";
  return `; it printed \`${like.line.trim().slice(0, 60)}\`${where}`;
}
