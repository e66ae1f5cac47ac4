import type { Event, Placed } from "./event.ts";
import { asSeen } from "./meaning.ts";

/** All events of one kind, by one program if named. */
export function all<What extends Event["what"]>(
  events: readonly Placed[],
  what: What,
  who?: string,
): Placed<What>[] {
  return events.filter(
    (event): event is Placed<What> => event.what === what && (who === undefined || event.who === who),
  );
}

/** The first event of one kind, by one program if named. */
export function first<What extends Event["what"]>(
  events: readonly Placed[],
  what: What,
  who?: string,
): Placed<What> | undefined {
  return events.find(
    (event): event is Placed<What> => event.what === what && (who === undefined || event.who === who),
  );
}

/** What a program printed on standard output, in order, as a person sees it. */
export function printed(events: readonly Placed[], who: string): Placed<"printed">[] {
  return all(events, "printed", who)
    .filter((event) => event.stream === "stdout")
    .map((event) => ({ ...event, line: asSeen(event.line) }));
}

/** Whether all events of one kind are there, by one program if named: of very many, the rest is only counted. */
export function isAllKept(events: readonly Placed[], what: Event["what"], who?: string): boolean {
  return !all(events, "folded", who).some(({ of }) => of === what);
}
