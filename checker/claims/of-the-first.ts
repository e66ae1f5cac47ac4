import type { Placed } from "../history/event.ts";
import { all } from "../history/find.ts";
import type { Claim } from "./claim.ts";

/** A claim about a server, of the first values that it was sent alone: as if there were no others. */
export function ofTheFirst(count: number, claim: Claim): Claim {
  return {
    ...claim,
    judge(events) {
      const others = all(events, "sent")
        .slice(count)
        .map(({ value }) => value);
      const isOfAnother = (event: Placed): boolean =>
        (event.what === "sent" && others.includes(event.value)) ||
        (event.what === "printed" && others.some((value) => event.line.endsWith(` ${value}`)));
      return claim.judge(events.filter((event) => !isOfAnother(event)));
    },
  };
}
