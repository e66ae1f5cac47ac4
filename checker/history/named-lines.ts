import type { Placed } from "./event.ts";
import { all } from "./find.ts";

/** A line in which a server says what it has received, of one of several clients. */
export interface ReceivedLine {
  /** `a 0` */
  readonly value: string;
  readonly line: Placed<"printed">;
}

/** What a server of several clients says that it has received, in order. */
export function valuesReceived(events: readonly Placed[], who: string): ReceivedLine[] {
  return all(events, "printed", who).flatMap((line) =>
    line.means?.does === "receives" ? { value: line.means.value, line } : [],
  );
}

/** The lines in which it says that it ignores something, and how many bytes each has. */
export function bytesIgnored(
  events: readonly Placed[],
  who: string,
): { readonly bytes: number; readonly line: Placed<"printed"> }[] {
  return all(events, "printed", who).flatMap((line) =>
    line.means?.does === "ignores" ? { bytes: line.means.bytes, line } : [],
  );
}

/** The name in a value of one of several clients. */
export function nameIn(value: string): string {
  return value.slice(0, Math.max(0, value.lastIndexOf(" ")));
}

/** The number in it, as a text. */
export function numberIn(value: string): string {
  return value.slice(value.lastIndexOf(" ") + 1);
}
