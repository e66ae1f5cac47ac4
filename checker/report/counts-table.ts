import type { Event } from "../history/event.ts";
import { isSamePlay, type PlayId } from "../history/play-id.ts";

const COLUMNS = 8;

/** What became of all values of a play, one number a line. Nothing where they were not counted. */
export function countsTable(history: readonly Event[], play: PlayId | undefined): string[] {
  const counted = history.find((event) => event.what === "counted" && isSamePlay(event.play, play));
  if (counted?.what !== "counted") return [];
  const { offered, sent, dropped, arrived } = counted;
  const line = (name: string, count: number | undefined, who: string): string =>
    `  ${name.padEnd(COLUMNS)}  ${(count?.toLocaleString("en") ?? "?").padStart(COLUMNS)}   ${who}`;
  return [
    line("offered", offered, "COUNT"),
    line("sent", sent, "as the client says"),
    line("dropped", dropped, "as the client says"),
    line("arrived", arrived, "taken by the server"),
  ];
}
