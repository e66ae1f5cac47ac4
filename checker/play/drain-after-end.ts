import type { Puller } from "../harness/puller.ts";
import { all } from "../history/find.ts";
import type { Play } from "./play.ts";

/**
 * Takes what a client that has ended left on its way. Whatever it had handed over is read before the end of its
 * connection is told.
 *
 * @param progress counts what arrives, where that is too much for the history
 */
export async function drainAfterEnd(
  play: Play,
  who: string,
  harness: Puller,
  progress?: () => number,
): Promise<void> {
  const shaken = () => all(play.events, "handshake").length;
  const gone = () => all(play.events, "disconnected").length;
  const isOver = () => gone() >= shaken();
  await play.until(isOver, { stage: "end", who, ...(progress ? { progress } : {}) });
  await harness.drain();
}
