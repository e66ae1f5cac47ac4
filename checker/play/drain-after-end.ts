import type { Placed } from "../history/event.ts";
import type { Play } from "./play.ts";

/** A socket of the harness that may have something which was not yet taken. */
interface Drained {
  drain(): Promise<void>;
}

/**
 * Takes what clients that have ended left on their way to these sockets. Whatever one had handed over is read before the end
 * of its connection is told.
 *
 * @param who the program, or several
 * @param progress counts what arrives, where that is too much for the history
 */
export async function drainAfterEnd(
  play: Play,
  who: string | readonly string[],
  sockets: readonly Drained[],
  progress?: () => number,
): Promise<void> {
  const programs = [who].flat();
  const isOver = () => programs.every((each) => connectionsOf(play.events, each) <= 0);
  await play.until(isOver, { stage: "end", who: programs[0] ?? "", ...(progress ? { progress } : {}) });
  for (const socket of sockets) await socket.drain();
}

/** How many connections of a program are open. The end of one that the harness has left is told by nobody. */
function connectionsOf(events: readonly Placed[], who: string): number {
  const open: (string | undefined)[] = [];
  for (const event of events) {
    if (event.what === "handshake" && event.who === who) open.push(event.with);
    else if (event.what === "disconnected" && event.who === who) {
      const at = open.indexOf(event.with);
      if (at >= 0) open.splice(at, 1);
    } else if (event.what === "left") {
      while (open.includes(event.who)) open.splice(open.indexOf(event.who), 1);
    }
  }
  return open.length;
}
