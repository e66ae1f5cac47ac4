import { named, type Part } from "../cast/cast.ts";
import type { StopSignal } from "../history/event.ts";
import { first } from "../history/find.ts";
import { wouldNotStop } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { leftBehind } from "./ends.ts";

const IN_WORDS: Readonly<Record<StopSignal, string>> = {
  SIGTERM: "SIGTERM",
  SIGINT: "SIGINT, as by Ctrl-C,",
};

/** Told to stop, the server ends; how, is its own business here. */
export function stops(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-stops`,
    about: id,
    says: `${named(part)} ends when it is stopped`,
    judge(events): Finding {
      const stopped = first(events, "told to stop", id);
      const killed = wouldNotStop(events, id);
      const ended = first(events, "ended", id);
      if (!stopped) return UNTESTED;
      if (killed)
        return broken(
          "never-ends",
          `it was sent ${IN_WORDS[stopped.signal]} and went on running; it had to be killed`,
          stopped,
          killed,
        );
      if (!ended) return UNTESTED;
      if (ended.leftBehind.length > 0) return broken("never-ends", leftBehind(ended.leftBehind), ended);
      return holds(stopped, ended);
    },
  };
}
