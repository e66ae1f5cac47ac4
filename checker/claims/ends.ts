import { named, type Part, sideOf } from "../cast/cast.ts";
import { crashOf, hasCrashed } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { first } from "../history/find.ts";
import { stillDoing } from "../history/still-doing.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** The program ends by itself, with code 0, and leaves no process behind. */
export function ends(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-ends`,
    about: id,
    says: `${named(part)} ends by itself, with code 0`,
    judge(events): Finding {
      const ended = first(events, "ended", id);
      const stopped = first(events, "told to stop", id);
      if (!ended) return UNTESTED;
      if (ended.leftBehind.length > 0) {
        return broken("never-ends", leftBehind(ended.leftBehind), ended);
      }
      if (stopped) {
        // Who receives ends when it has all.
        const cause = sideOf(part) === "receiver" ? "has-all" : undefined;
        return broken(["never-ends", cause], `it went on running${stillDoing(events, id)}`, stopped, ended);
      }
      if (hasCrashed(ended)) return UNTESTED;
      return ended.code === 0 ? holds(ended) : broken("wrong-exit-code", lastWords(ended), ended);
    },
  };
}

function lastWords(ended: Placed<"ended">): string {
  const { message } = crashOf(ended);
  const said = ended.errors.length === 0 ? "" : `; its last words on standard error were \`${message}\``;
  return `it came to its end with code ${ended.code}${said}`;
}

/** What the `ended` event says of processes that outlived the program. */
export function leftBehind(pids: readonly number[]): string {
  const [what, them] = pids.length === 1 ? ["a process", "it"] : [`${pids.length} processes`, "them"];
  return `it ended and left ${what} running (${pids.join(", ")}); the checker had to end ${them}`;
}
