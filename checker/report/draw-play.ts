import type { Event } from "../history/event.ts";
import { isSamePlay, type PlayId } from "../history/play-id.ts";
import { lanesOf } from "../timeline/lanes.ts";
import { type Drawing, drawTimeline } from "./timeline.ts";

/** From here on, a lane has room for every name. */
const WIDE = 60;

/** Draws one play of a history, and says in its lanes who is a program. Nothing where none was started. */
export function drawPlay(history: readonly Event[], play: PlayId | undefined, drawing: Drawing): string[] {
  const events = history.filter((event) => isSamePlay(event.play, play));
  if (!events.some(({ what }) => what === "started")) return [];
  const checker = drawing.width < WIDE ? "checker" : "the checker";
  const names = Object.fromEntries(
    lanesOf(events).map(({ id, isProgram }) => [id, isProgram ? id : `${id} (${checker})`]),
  );
  return drawTimeline(events, { names, ...drawing });
}
