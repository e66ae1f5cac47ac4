import type { Placed } from "./event.ts";
import { first } from "./find.ts";

/**
 * How a program came to its own end. Undefined while it runs, and where the checker told it to stop before that: such an
 * end is the checker's doing, and says nothing of what the program would have done.
 */
export function ownEnd(events: readonly Placed[], role: string): Placed<"ended"> | undefined {
  const ended = first(events, "ended", role);
  const stopped = first(events, "told to stop", role);
  return stopped && ended && stopped.index < ended.index ? undefined : ended;
}
