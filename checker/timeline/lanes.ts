import type { Event } from "../history/event.ts";

/** One column of a timeline: a program, or a peer whose part the harness plays. */
export interface Lane {
  /** As events name it: `client`, `server-2`. */
  readonly id: string;
  /** `server` for `server-2`. */
  readonly role: string;
  /** A program under check; else the harness plays it. */
  readonly isProgram: boolean;
}

/** From where values come to where they go. */
const ORDER = ["client", "ventilator", "web", "worker", "server", "sink"];

/** The role of a program or peer: `worker` for `worker-3`. */
export function roleOf(who: string): string {
  return who.replace(/-[^-]+$/, "");
}

/** The lanes of one play, in the order in which values go through them. */
export function lanesOf(events: readonly Event[]): Lane[] {
  const programs = new Set(
    events.filter(({ what }) => what === "started" || what === "missing").map(({ who }) => who),
  );
  const ids = new Set(events.map(laneOf).filter((id) => id !== undefined));
  return [...ids]
    .map((id): Lane => ({ id, role: roleOf(id), isProgram: programs.has(id) }))
    .sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, "en", { numeric: true }));
}

/** In whose lane an event is drawn. What the harness does as itself, and in nobody's part, belongs to nobody. */
export function laneOf({ who }: Event): string | undefined {
  return who === "harness" ? undefined : who;
}

function rank({ role }: Lane): number {
  const at = ORDER.indexOf(role);
  return at < 0 ? ORDER.length : at;
}
