import type { Call } from "../history/event.ts";

/** The file descriptor on which a tracer reports: one JSON object a line. */
export const CALLS_FD = 3;

/** Reads one line of a tracer's report. Undefined if it is none: the program may write there too. */
export function parseCall(line: string): Call | undefined {
  try {
    const { call, socketType, socket, outcome, id, detail } = JSON.parse(line) as Partial<Call>;
    const isCall =
      call !== undefined &&
      outcome !== undefined &&
      typeof socketType === "string" &&
      typeof socket === "number" &&
      typeof id === "number" &&
      typeof detail === "string";
    return isCall ? { what: "called", call, socketType, socket, outcome, id, detail } : undefined;
  } catch {
    return undefined;
  }
}
