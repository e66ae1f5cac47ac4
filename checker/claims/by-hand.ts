import { CLIENT, SERVER } from "../cast/parts.ts";
import type { Vocabulary } from "../cast/vocabulary.ts";
import type { Call, Event, Happening, Placed } from "../history/event.ts";
import { withMeaning } from "../history/meaning.ts";
import type { PlayId } from "../history/play-id.ts";
import type { Claim } from "./claim.ts";

/** The play of which such a history tells. */
export const PLAY: PlayId = { act: "play", attempt: 0 };

/** What happened to whom. */
export type Step = readonly [who: string, happening: Happening];

/** What happened to one of them, one after the other. */
export function by(who: string): (...happenings: readonly Happening[]) => Step[] {
  return (...happenings) => happenings.map((happening) => [who, happening]);
}

const LINES = [...CLIENT.lines, ...SERVER.lines];

/** A history written by hand, for tests. Events are 10 ms apart. */
export function history(...steps: readonly Step[]): Placed[] {
  return historyIn(LINES, steps);
}

/** The same, with lines of other parts. */
export function historyIn(lines: Vocabulary, steps: readonly Step[]): Placed[] {
  return steps.map(([who, happening], index) =>
    placed({ at: index * 10, play: PLAY, who, ...withMeaning(happening, lines) }, index),
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

let lastCall = 0;

/** A call into zeromq on one of a program's sockets: where it begins, and where it ends, if it does: with an error's code, or done. */
export function call(
  name: Call["call"],
  detail: string,
  end?: "done" | { readonly error: string },
  on: { readonly socket?: number; readonly socketType?: string } = {},
): Happening[] {
  const { socket = 1, socketType = name === "receive" ? "PULL" : "PUSH" } = on;
  lastCall += 1;
  const called = { what: "called", call: name, socketType, socket, id: lastCall, detail } as const;
  const begins: Happening = { ...called, outcome: "started" };
  if (end === undefined) return [begins];
  if (end === "done") return [begins, { ...called, outcome: "done" }];
  return [begins, { ...called, outcome: "failed", detail: end.error }];
}

/** What a claim finds: `misconception/cause: because`, or whether it holds or is open; and the events by which. */
export function told(claim: Claim, steps: readonly Step[], lines: Vocabulary = LINES): string {
  const events = historyIn(lines, steps);
  const finding = claim.judge(events);
  const by = finding.evidence.map((at) => `${events[at]?.who} ${events[at]?.what}`).join(", ");
  const evidence = by === "" ? "" : ` (${by})`;
  if (finding.verdict !== "broken") return `${finding.verdict}${evidence}`;
  const cause = finding.seen === undefined ? "" : `/${finding.seen}`;
  return `${finding.misconception}${cause}: ${finding.because}${evidence}`;
}
