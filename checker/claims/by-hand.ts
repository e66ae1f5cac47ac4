import { CLIENT, SERVER } from "../cast/parts.ts";
import type { Event, Happening, Placed } from "../history/event.ts";
import { withMeaning } from "../history/meaning.ts";
import type { PlayId } from "../history/play-id.ts";

/** The play of which such a history tells. */
export const PLAY: PlayId = { act: "play", attempt: 0 };

/** A history written by hand, for tests: `who`, then what happened to them. Events are 10 ms apart. */
export function history(...steps: readonly (readonly [who: string, happening: Happening])[]): Placed[] {
  return steps.map(([who, happening], index) =>
    placed(
      { at: index * 10, play: PLAY, who, ...withMeaning(happening, [...CLIENT.lines, ...SERVER.lines]) },
      index,
    ),
  );
}

function placed(event: Event, index: number): Placed {
  return { ...event, index };
}

export const started: Happening = { what: "started", pid: 1, command: "npx tsx program.ts" };
export const over: Happening = { what: "over" };
export const handshake: Happening = { what: "handshake" };
export const toldToStop: Happening = { what: "told to stop", signal: "SIGTERM" };

/** The harness plays one of several of a role. */
export function standsIn(role: string): Happening {
  return { what: "stands in", role };
}

export function ended(code: number | null = 0, ...errors: string[]): Happening {
  return { what: "ended", code, signal: code === null ? "SIGTERM" : null, errors, leftBehind: [] };
}

export function says(line: string): Happening {
  return { what: "printed", stream: "stdout", line };
}

export function took(value: string, from?: string): Happening {
  return { what: "took", value, parts: 1, ...(from === undefined ? {} : { from }) };
}

export function sent(value: string): Happening {
  return { what: "sent", value };
}
