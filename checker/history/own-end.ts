import type { Placed } from "./event.ts";
import { all, first } from "./find.ts";

/**
 * How a program came to its own end. Undefined while it runs, and where the checker told it to stop or killed it before that:
 * such an end is the checker's doing, and says nothing of what the program would have done.
 */
export function ownEnd(events: readonly Placed[], who: string): Placed<"ended"> | undefined {
  const ended = first(events, "ended", who);
  const stopped = stoppedIn(events, who);
  return stopped && ended && stopped.index < ended.index ? undefined : ended;
}

/** Where the checker brought a program's end about: it told it to stop, or killed it in the middle of its work. */
export function stoppedIn(
  events: readonly Placed[],
  who: string,
): Placed<"told to stop"> | Placed<"killed"> | undefined {
  const told = first(events, "told to stop", who);
  const killed = first(events, "killed", who);
  return killed?.planned && (!told || killed.index < told.index) ? killed : told;
}

/** Where a program had to be killed, since it would not stop. */
export function wouldNotStop(events: readonly Placed[], who: string): Placed<"killed"> | undefined {
  return all(events, "killed", who).find(({ planned }) => !planned);
}
