import type { Event } from "../history/event.ts";
import type { PlayId } from "../history/play-id.ts";
import { playShown } from "../verdict/lesson-facts.ts";
import { type Result, rootOf } from "../verdict/result.ts";

/** The play that tells the story: where it broke, or where values were counted, or the last one, in which all came together. */
export function playToShow(result: Result): PlayId | undefined {
  const evidence = rootOf(result)?.evidence[0];
  const broke = evidence === undefined ? undefined : result.history[evidence]?.play;
  const last = (wanted: Event["what"]): PlayId | undefined =>
    result.history.findLast(({ what }) => what === wanted)?.play;
  return broke ?? playShown(result) ?? last("counted") ?? last("started");
}
