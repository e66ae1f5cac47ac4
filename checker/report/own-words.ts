import type { Event, Of } from "../history/event.ts";
import { isSamePlay, type PlayId } from "../history/play-id.ts";
import { type Result, rootOf } from "../verdict/result.ts";

/** So many lines show the error of most languages, with the stack that belongs to it. */
const MOST_LINES = 12;

/** What says nothing of the learner's own program. */
const NOISE = /node_modules|node:internal|^\s*$|^Node\.js v|WARNING: Waiting for queued ZeroMQ messages/;

/**
 * The end of what the program that failed printed on standard error, where it came to its end with an error, whatever
 * that was. Nothing where the checker ended it, or where it wrote nothing.
 */
export function ownWords(result: Result): string[] {
  const root = rootOf(result);
  if (!root) return [];
  const play = result.history[root.evidence[0] ?? -1]?.play;
  const ends = result.history.filter(
    (event, at): event is Extract<Event, { what: "ended" }> =>
      event.what === "ended" && event.who === root.about && isOwnError(event, result.history.slice(0, at)),
  );
  const ended = ends.find((event) => isSamePlay(event.play, play)) ?? ends.at(-1);
  return (ended?.errors ?? []).filter((line) => !NOISE.test(line)).slice(-MOST_LINES);
}

function isOwnError(ended: Of<"ended"> & { play: PlayId; who: string }, before: readonly Event[]): boolean {
  if (ended.code === 0) return false;
  const isStopped = before.some(
    ({ what, who, play }) =>
      (what === "told to stop" || what === "killed") && who === ended.who && isSamePlay(play, ended.play),
  );
  return !isStopped || ended.code !== null;
}
