import { named, type Part } from "../cast/cast.ts";
import { compareValues } from "../history/compare-values.ts";
import type { Placed } from "../history/event.ts";
import { first, printed } from "../history/find.ts";
import { linesOf, valueIn } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** The server is done with a value before it takes up the next. Lines are matched by their place. */
export function oneAtATime(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-one-at-a-time`,
    about: id,
    says: `${named(part)} prints a value's \`value:\` line before the next \`received\``,
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "told to stop", id)) return UNTESTED;
      const received = linesOf(events, id, "received");
      const done = linesOf(events, id, "value:");
      const mixed = takenUpBefore(events, id, received);
      if (mixed) return mixed;
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
}

/**
 * A value that was taken up before the one before it was finished, told by the values and not by the places of lines:
 * several threads that print at a time mix up their lines, and some are no lines of the lesson's any more.
 */
function takenUpBefore(
  events: readonly Placed[],
  id: string,
  received: readonly Placed<"printed">[],
): Finding | undefined {
  const values = received.map(valueIn);
  for (const [index, next] of received.slice(1).entries()) {
    const value = values[index] ?? "";
    const isOnce = values.filter((each) => each === value).length === 1;
    const line = printed(events, id).find(
      (each) => each.index > next.index && saysFinished(each.line, value),
    );
    const before = linesOf(events, id, "value:").some(
      (each) => each.index < next.index && valueIn(each) === value,
    );
    if (!isOnce || before || !line) continue;
    const because = `\`${next.line}\` came before \`value: ${value}\`, the line of the value before it`;
    return broken("overlapping-work", because, received[index], next, line);
  }
  return undefined;
}

/** Whether a line has this in it, also where the next line begins without a break. */
function saysFinished(line: string, value: string): boolean {
  const [, ...rest] = line.split("value: ");
  return rest.some((text) => text.trim() === value || text.startsWith(`${value}received `));
}
