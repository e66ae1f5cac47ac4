/** A socket that a program of a lesson has. */
export interface SocketSpec {
  /** In the words of ZMTP: PUSH, PULL, REQ, ROUTER, … */
  readonly type: string;
  readonly does: "bind" | "connect";
  readonly port: number;
}

/** What a program does on the wire. The first socket is the one on which the values go their way. */
export interface Part {
  /** `client`: its program is client.ts. */
  readonly role: string;
  /** Who it is in the history: its role, or where a play has several of that, `worker-2`. */
  readonly id: string;
  readonly sockets: readonly [SocketSpec, ...SocketSpec[]];
}

export function part(role: string, ...sockets: Part["sockets"]): Part {
  return { role, id: role, sockets };
}

/** Who has a part in a lesson. */
export interface Cast {
  /** Parts whose programs the learner writes. */
  readonly written: readonly Part[];
  /** Parts that only the harness plays: it stands in for one that is written, too, where that is played without it. */
  readonly played: readonly Part[];
}

/** One of several programs of a role, by its number from 1. */
export function numbered(part: Part, number: number): Part {
  return { ...part, id: `${part.role}-${number}` };
}

/** In a sentence: `the client`, `worker 2`. */
export function named({ role, id }: Pick<Part, "role" | "id">): string {
  return id === role ? `the ${role}` : id.replace("-", " ");
}

/** Who meets whom: a program under check, and the harness in the part of its peer. */
export interface Sides {
  readonly program: Part;
  readonly peer: Part;
}

/** The roles of the programs to write, as their files are named. */
export function rolesOf({ cast }: { readonly cast: Cast }): string[] {
  return cast.written.map(({ role }) => role);
}

/** The ports on which the programs of a lesson meet. */
export function portsOf({ written, played }: Cast): number[] {
  return [...new Set([...written, ...played].flatMap(({ sockets }) => sockets.map(({ port }) => port)))];
}

/** The socket on which the values go their way. */
export function socketOf({ sockets: [first] }: Part): SocketSpec {
  return first;
}
