import type { Event } from "../history/event.ts";
import type { PlayId } from "../history/play-id.ts";
import { type Result, rootOf } from "../verdict/result.ts";

/**
 * The play that tells the story: where it broke, or that of the act that the lesson shows, or where values were counted, or the last
 * one, in which all came together.
 *
 * @param shows the act whose play the lesson shows when all holds, with however much room; undefined where that is the last one
 */
export function playToShow(result: Result, shows: string | undefined): PlayId | undefined {
  const evidence = rootOf(result)?.evidence[0];
  const broke = evidence === undefined ? undefined : result.history[evidence]?.play;
  const shown =
    shows === undefined ? undefined : result.history.findLast(({ play }) => play.act === shows)?.play;
  const last = (wanted: Event["what"]): PlayId | undefined =>
    result.history.findLast(({ what }) => what === wanted)?.play;
  return broke ?? shown ?? last("counted") ?? last("started");
}
