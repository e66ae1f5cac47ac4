import { compareValues } from "../history/compare-values.ts";
import { first } from "../history/find.ts";
import { linesOf, valueIn } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** The server is done with a value before it takes up the next. Lines are matched by their place. */
export const oneAtATime: Claim = {
  id: "server-one-at-a-time",
  says: "the server prints a value's `value:` line before the next `received`",
  judge(events): Finding {
    if (!first(events, "over") || !first(events, "told to stop", "server")) return UNTESTED;
    const received = linesOf(events, "received");
    const done = linesOf(events, "value:");
    // Lines that are missing, or too many, put all places wrong; that is told by the claim about the lines.
    const { kind } = compareValues(received.map(valueIn), done.map(valueIn));
    if (kind === "missing" || kind === "extra") return UNTESTED;
    for (const [index, line] of done.entries()) {
      const before = received[index];
      const next = received[index + 1];
      if (before && line.index < before.index) {
        return broken("early-value", `\`${line.line}\` came before \`${before.line}\``, line, before);
      }
      if (next && next.index < line.index) {
        const because = `\`${next.line}\` came before \`${line.line}\`, the line of the value before it`;
        return broken("overlapping-work", because, before, next, line);
      }
    }
    return received.length === done.length && done.length > 0 ? holds(...received, ...done) : UNTESTED;
  },
};
