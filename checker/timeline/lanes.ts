import { isRole, placeOnTheWay } from "../cast/roles.ts";
import type { Event } from "../history/event.ts";

/** One column of a timeline: a program, or a peer whose part the harness plays. */
export interface Lane {
  /** As events name it: `client`, `server-2`. */
  readonly id: string;
  /** `server` of `server-2`. */
  readonly role: string;
  /** A program under check; else the harness plays it. */
  readonly isProgram: boolean;
}

/** The role of an actor, as the play says it: one of several has another name than its role. Who has not come yet has its role by name. */
export function roleOf(events: readonly Event[], who: string): string {
  for (const event of events) if (event.who === who && "role" in event && event.role) return event.role;
  const [first = who] = who.split("-");
  return isRole(first) ? first : who;
}

/** The lanes of one play, in the order in which values go through them. */
export function lanesOf(events: readonly Event[]): Lane[] {
  const programs = new Set(
    events.filter(({ what }) => what === "started" || what === "missing").map(({ who }) => who),
  );
  const ids = new Set(events.map(laneOf).filter((id) => id !== undefined));
  return [...ids]
    .map((id): Lane => ({ id, role: roleOf(events, id), isProgram: programs.has(id) }))
    .sort(
      (a, b) =>
        placeOnTheWay(a.role) - placeOnTheWay(b.role) || a.id.localeCompare(b.id, "en", { numeric: true }),
    );
}

/** In whose lane an event is drawn. What the harness does as itself, and in nobody's part, belongs to nobody. */
export function laneOf({ who }: Event): string | undefined {
  return who === "harness" ? undefined : who;
}
