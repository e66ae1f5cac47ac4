import type { Placed } from "../history/event.ts";
import { all } from "../history/find.ts";

/** Where a program was kept from going on: it could not be started, the machine had no time for it, or somebody had stopped it. */
export function keptFromItIn(events: readonly Placed[]): Placed<"gave up" | "missing"> | undefined {
  return (
    all(events, "missing").find(({ world }) => world) ??
    all(events, "gave up").find(({ starved, stopped }) => starved || stopped)
  );
}
