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

/** Who is played by the harness where it has no name of its own. */
const COUNTERPART: Readonly<Record<string, string>> = { client: "server", server: "client" };

/** The role of a program or peer: `worker` for `worker-3`. */
export function roleOf(who: string): string {
  return who.replace(/-[^-]+$/, "");
}

/** The lanes of one play, in the order in which values go through them. */
export function lanesOf(events: readonly Event[]): Lane[] {
  const programs = new Set(
    events.filter(({ what }) => what === "started" || what === "missing").map(({ who }) => who),
  );
  const ids = new Set(events.map(({ who }) => who).filter((who) => who !== "harness"));
  if ([...ids].every((id) => programs.has(id))) {
    const counterpart = counterpartOf(programs);
    if (counterpart !== undefined) ids.add(counterpart);
  }
  return [...ids]
    .map((id): Lane => ({ id, role: roleOf(id), isProgram: programs.has(id) }))
    .sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, "en", { numeric: true }));
}

/**
 * In whose lane an event is drawn. The harness stands in for the one peer that a lone client or server has;
 * where there are more, or peers have names, what it does as itself belongs to nobody.
 */
export function laneOf({ who }: Event, lanes: readonly Lane[]): string | undefined {
  if (who !== "harness") return who;
  const programs = new Set(lanes.filter(({ isProgram }) => isProgram).map(({ id }) => id));
  const counterpart = counterpartOf(programs);
  return lanes.find(({ id }) => id === counterpart)?.id;
}

function counterpartOf(programs: ReadonlySet<string>): string | undefined {
  const [only, another] = programs;
  return only !== undefined && another === undefined ? COUNTERPART[only] : undefined;
}

function rank({ role }: Lane): number {
  const at = ORDER.indexOf(role);
  return at < 0 ? ORDER.length : at;
}
