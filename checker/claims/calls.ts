import type { Call, Placed } from "../history/event.ts";
import { all } from "../history/find.ts";

/** A call into zeromq from its start to its end, as a second look saw it. */
export interface SeenCall {
  readonly call: Call["call"];
  readonly socketType: string;
  readonly socket: number;
  /** The endpoint, or the text of the value. */
  readonly detail: string;
  readonly outcome: "pending" | "done" | "failed";
  /** The error's code, where it failed. */
  readonly error: string | undefined;
  /** Where it began. */
  readonly event: Placed<"called">;
  /** Where it came to its end, as a place in the history. */
  readonly endsAt: number;
}

/** The calls of one kind that a program made, in order. Empty without a second look. */
export function callsOf(events: readonly Placed[], who: string, call: Call["call"]): SeenCall[] {
  const told = all(events, "called", who).filter((event) => event.call === call);
  return told
    .filter(({ outcome }) => outcome === "started")
    .map((event) => {
      const end = told.find(({ id, outcome }) => id === event.id && outcome !== "started");
      const { socketType, socket, detail } = event;
      const outcome = end === undefined || end.outcome === "started" ? "pending" : end.outcome;
      const error = outcome === "failed" ? end?.detail : undefined;
      const endsAt = end?.index ?? Number.POSITIVE_INFINITY;
      return { call, socketType, socket, detail, outcome, error, event, endsAt };
    });
}

/** The sends that the program itself cut off: by its end, or by closing the socket under them. */
export function sendsCutOff(events: readonly Placed[], who: string): SeenCall[] {
  const closes = callsOf(events, who, "close");
  return callsOf(events, who, "send").filter(({ outcome, socket, event, endsAt }) => {
    const isClosed = closes.some((close) => {
      const at = close.event.index;
      return close.socket === socket && event.index < at && at < endsAt;
    });
    return outcome === "pending" || (outcome === "failed" && isClosed);
  });
}
