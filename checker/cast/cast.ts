import { isSource } from "./roles.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A socket that a program of a lesson has. */
export interface SocketSpec {
  /** In the words of ZMTP: PUSH, PULL, REQ, ROUTER, … */
  readonly type: string;
  readonly does: "bind" | "connect";
  readonly port: number;
}

/** Who a program is, and what it does on the wire: data that can be handed to anybody. */
export interface PartFacts {
  /** `client`: its program is client.ts. */
  readonly role: string;
  /** Who it is in the history: its role, or where a play has several of that, `worker-2`. */
  readonly id: string;
  /** The first socket is the one on which the values go their way. */
  readonly sockets: readonly [SocketSpec, ...SocketSpec[]];
}

/** A program that has a part in a lesson. */
export interface Part extends PartFacts {
  /** The lines that it prints, as the lessons have them. */
  readonly lines: Vocabulary;
}

export function part(role: string, lines: Vocabulary, ...sockets: Part["sockets"]): Part {
  return { role, id: role, sockets, lines };
}

/** Who has a part in a lesson. */
export interface Cast<Of extends PartFacts = Part> {
  /** Parts whose programs the learner writes. */
  readonly written: readonly Of[];
  /** Parts that only the harness plays: it stands in for one that is written, too, where that is played without it. */
  readonly played: readonly Of[];
}

/** One of several programs of a role, by its number from 1. */
export function numbered(part: Part, number: number): Part {
  return { ...part, id: `${part.role}-${number}` };
}

/** In a sentence: `worker 2`, where the id is `worker-2`. */
export function idInWords(id: string): string {
  return id.replace("-", " ");
}

/** In a sentence: `the client`, `worker 2`. */
export function named({ role, id }: Pick<Part, "role" | "id">): string {
  return id === role ? `the ${role}` : idInWords(id);
}

/** In a sentence, where it may be any of its role: `a server`. */
export function anyOf({ role }: Pick<Part, "role">): string {
  return `a ${role}`;
}

/** Who meets whom: a program under check, and the harness in the part of its peer. */
export interface Sides {
  readonly program: Part;
  readonly peer: Part;
}

/** The roles of the programs to write, as their files are named. */
export function rolesOf({ cast }: { readonly cast: Cast<PartFacts> }): string[] {
  return [...new Set(cast.written.map(({ role }) => role))];
}

/** The part that a program has in a lesson, by its id; or where several have it, by their role. */
export function partIn<Of extends PartFacts>({ written, played }: Cast<Of>, id: string): Of | undefined {
  const all = [...written, ...played];
  return all.find((part) => part.id === id) ?? all.find((part) => part.role === roleIn(id));
}

/** The role of an actor, as its id has it: `worker` of `worker-2`. */
export function roleIn(id: string): string {
  return id.replace(/-.*$/, "");
}

/** One of several programs of a role that have names. */
export function called(part: Part, name: string): Part {
  return { ...part, id: `${part.role}-${name}` };
}

/** Whether the values begin their way at a program, or come to it: whichever of them asks for that. */
export type Side = "sender" | "receiver";

export function sideOf({ role }: Pick<Part, "role">): Side {
  return isSource(role) ? "sender" : "receiver";
}

/** The ports on which the programs of a lesson meet. */
export function portsOf({ written, played }: Cast): number[] {
  return [...new Set([...written, ...played].flatMap(({ sockets }) => sockets.map(({ port }) => port)))];
}

/** The same program, with the socket that it has at a port as its first: for what is said of that one. */
export function at<Of extends PartFacts>(part: Of, port: number): Of {
  const [first = socketOf(part), ...others] = part.sockets.toSorted(
    (one, other) => Number(other.port === port) - Number(one.port === port),
  );
  return { ...part, sockets: [first, ...others] };
}

/** Whether a socket asks and waits for its answer: what it has said is gone with a peer that leaves, and it waits for ever. */
export function isAsking({ type }: SocketSpec): boolean {
  return type === "REQ";
}

/** The socket on which the values go their way. */
export function socketOf({ sockets: [first] }: PartFacts): SocketSpec {
  return first;
}
