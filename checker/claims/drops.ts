import { named, type Part } from "../cast/cast.ts";
import { countsIn } from "../history/client-lines.ts";
import { first } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/**
 * A queue has an end: while nobody takes, some values are dropped.
 *
 * @param isEnough whether the values are more than any queue should hold; else, that none was dropped shows nothing
 */
export function drops(part: Part, offered: number, isEnough: boolean): Claim {
  const { id } = part;
  return {
    id: `${id}-drops`,
    about: id,
    says: `${named(part)} drops what its queue does not take at once`,
    judge(events): Finding {
      const counts = countsIn(events, id);
      if (!counts || !first(events, "over")) return UNTESTED;
      if (counts.dropped > 0) return holds(counts.line);
      if (!isEnough) return UNTESTED;
      const because =
        `nobody took anything, it was to send ${offered} values of 4 KiB, and it printed \`${counts.line.line}\`: ` +
        "all of them wait in its memory";
      return broken("queue-without-end", because, counts.line);
    },
  };
}
