import type { Meaning } from "../cast/vocabulary.ts";
import type { PlayId } from "./play-id.ts";

/**
 * What can happen in a play. One record for all plays and all lessons: claims read it, reports draw it,
 * and the JSON result carries it as it is.
 */

/** How far a program was expected to come when a wait for it was given up. */
export type Stage =
  | "open" // bound or connected, and shaken hands
  | "first value" // something arrived at the harness
  | "end" // ended by itself while the harness was busy with value 0
  | "end while the server is held" // … with a server that does nothing at all
  | "end after release" // … once the harness took all there was
  | "end after the harness left" // … once nobody was connected any more
  | "values printed" // said what it had to say about all that was sent
  | "late lines" // … or said it later, after more was sent
  | "squared" // the squares of what a worker was sent have come
  | "asked" // asked for its next value
  | "received printed" // said that it had a value, at work on it
  | "all offered" // had said what it had to say of its values, with no server that takes them
  | "stop"; // ended when it was told to stop

/** What asks a program to stop: a service manager does it by the one, Ctrl-C by the other. */
export const STOP_SIGNALS = ["SIGTERM", "SIGINT"] as const;
export type StopSignal = (typeof STOP_SIGNALS)[number];

/** A call into the zeromq package, seen from inside the program. Only a second look records these. */
export interface Call {
  readonly what: "called";
  readonly call: "bind" | "connect" | "send" | "receive" | "close";
  /** The socket's type in the words of ZMTP: PUSH, PULL, REQ, … */
  readonly socketType: string;
  /** `started` when the call was made; then one of the other two, unless the program ended before. */
  readonly outcome: "started" | "done" | "failed";
  /** Which of the program's sockets, counted from 1. */
  readonly socket: number;
  /** Joins the events of one call. */
  readonly id: number;
  /** The endpoint of a bind or connect, the text of a sent value, or the error's code. */
  readonly detail: string;
}

/** What a program is written in, as far as it matters: whether code in JavaScript says something to its author. */
export type Language = "JavaScript" | "another";

export type Happening =
  | {
      readonly what: "started";
      /** Where a play has several of one role, and they have other names: which that is. */
      readonly role?: string;
      readonly pid: number;
      readonly command: string;
      /** Where its command tells. */
      readonly language?: Language;
      /** Whether its standard output is a terminal, in which every program prints line by line. */
      readonly terminal?: true;
    }
  /** `world`: where it could not be started for a reason that is none of its own. */
  | { readonly what: "missing"; readonly role?: string; readonly reason: string; readonly world?: true }
  | {
      readonly what: "printed";
      readonly stream: "stdout" | "stderr";
      readonly line: string;
      /** What the line says, where it is one of those that the lessons ask for. */
      readonly means?: Meaning;
    }
  /** More of the same that was counted and not kept. */
  | { readonly what: "folded"; readonly of: string; readonly count: number }
  | {
      readonly what: "ended";
      readonly code: number | null;
      readonly signal: string | null;
      /** The last lines of its standard error. */
      readonly errors: readonly string[];
      /** The line of its own that its error names, as it stands in the file. */
      readonly source?: string;
      /** Processes that it had started and that were still there: they were ended. */
      readonly leftBehind: readonly number[];
    }
  | { readonly what: "told to stop"; readonly signal: StopSignal }
  /** `planned`: that is what is played. Else it would not stop. */
  | { readonly what: "killed"; readonly planned?: true }
  /** It was seen at rest after that: whatever a signal made it do at once was done. */
  | { readonly what: "rested" }
  /** It was seen to compute all the time after that. */
  | { readonly what: "computes" }
  /** All of the program is held still (SIGSTOP): from here on it does nothing, until it is let go. */
  | { readonly what: "held" }
  | { readonly what: "let go" }
  /** The harness plays this part here. */
  | { readonly what: "stands in"; readonly role?: string }
  /**
   * `with`: the other end. `port`: here and below, where a socket of the harness and one of a program have met.
   * `protocol`: where that is an older one than ZMTP 3, in which a handshake says less.
   */
  | { readonly what: "handshake"; readonly with?: string; readonly port?: number; readonly protocol?: string }
  /** TCP connected, and no handshake came of it: the two sockets do not go together. */
  | { readonly what: "refused" }
  /** TCP connected, and for a while neither a handshake nor an end came of it. */
  | { readonly what: "silent" }
  | { readonly what: "socket type"; readonly socketType: string }
  /** The security mechanism that its socket asks for (RFC 37, greeting): PLAIN, CURVE, GSSAPI. */
  | { readonly what: "security"; readonly mechanism: string }
  /** `with`: the other end. */
  | { readonly what: "disconnected"; readonly with?: string; readonly port?: number }
  /** `address`: where that is one at which 127.0.0.1 does not arrive. */
  | { readonly what: "listens"; readonly port: number; readonly address?: string }
  /** It had the course's port open, and has it no longer, though it is still there. */
  | { readonly what: "closes"; readonly port: number }
  /** `address`: where that is another than 127.0.0.1. `itself`: it is its own port to which it connects. */
  | { readonly what: "connects"; readonly port: number; readonly address?: string; readonly itself?: true }
  /** `from`: who sent it, where the one that took it has but one sender. */
  | {
      readonly what: "took";
      readonly value: string;
      readonly parts: number;
      readonly from?: string;
      readonly port?: number;
      /** What it says, where the lesson's values are more than a text: `a 0` of `{"client":"a","n":0}`. */
      readonly reads?: string;
      /** It is an answer, and without the empty part by which a REQ knows one. */
      readonly bare?: true;
    }
  /** It asked for a value, in these words. `bare`: without the empty part that a REQ puts before them. */
  | {
      readonly what: "asked";
      readonly value: string;
      readonly parts: number;
      readonly to: string;
      readonly bare?: true;
    }
  /** So many of the harness asked for a value, and were gone before they could have one. */
  | { readonly what: "asked in vain"; readonly count: number }
  | { readonly what: "busy"; readonly value: string }
  /** The harness is no longer busy, and takes what comes. */
  | { readonly what: "released" }
  /** The harness has closed its socket while the program was still running. */
  | { readonly what: "left" }
  /** The harness sets out for the port, or has bound it: whatever was seen before this, nobody had met the program then. */
  | { readonly what: "came"; readonly binds?: boolean }
  /** The harness has connected and left again, without a handshake. `socketType`: with a socket that was refused. */
  | { readonly what: "visited"; readonly socketType?: string }
  /** The harness had the port open for a moment, and nobody came: a program that is to open it found it taken then. */
  | { readonly what: "in the way" }
  /** The checker itself did not get to anything for so long: what was told at its end may have happened up to so much earlier. */
  | { readonly what: "stalled"; readonly ms: number }
  /** `to`: whose turn it was, where the one that sent it has but one receiver. */
  | {
      readonly what: "sent";
      readonly value: string;
      readonly to?: string;
      readonly port?: number;
      /** It is none of the lesson's values, and so long. */
      readonly rubbishBytes?: number;
    }
  /** The harness answered, as a peer of a request would. */
  | { readonly what: "replied"; readonly value: string }
  /** What became of the values of a whole play, counted: the history keeps the first of them only. */
  | {
      readonly what: "counted";
      /** How many the client was to send. */
      readonly offered: number;
      /** How many of them it says that it sent, and how many it dropped, where it says so. */
      readonly sent?: number;
      readonly dropped?: number;
      /** How many the harness took. */
      readonly arrived: number;
      /** The first value whose number is not above that of the one before: both, in the order of arrival. */
      readonly notRising?: readonly [string, string];
      /** The first value that is not as the lesson has it, and why: in words, and in which of the ways that are known. */
      readonly misfit?: string;
      readonly misfitIs?: "parts" | "no-number" | "size";
    }
  /** The largest resident size that a program's process had so far (VmHWM). Seen on Linux only. */
  | { readonly what: "memory"; readonly peakBytes: number }
  /** A program that has no part in this check is connected to the course's port, or has it open. Seen on Linux only. */
  | {
      readonly what: "stranger";
      readonly pid: number | undefined;
      readonly command: string | undefined;
      /** Whether it is known to be another user's; then no more is known of it. */
      readonly isAnothers?: boolean;
      readonly port: number;
      readonly listens?: true;
    }
  /** The play is at its end: nothing more will come. */
  | { readonly what: "over" }
  | {
      readonly what: "gave up";
      readonly stage: Stage;
      readonly waitedMs: number;
      /** What the programs used of the CPU meanwhile. Seen on Linux only. */
      readonly cpuMs?: number;
      /** They wanted more of it all the time, and the machine gave them next to nothing. */
      readonly starved?: true;
      /** Somebody else than the play had stopped one of them by a signal, and it stood still. Seen on Linux only. */
      readonly stopped?: true;
      /** They slept, and nothing but an event from outside would have woken them in the time for which one waits. Seen on Linux only. */
      readonly asleep?: true;
    }
  | Call;

export type Event = {
  /** Milliseconds since the check began. */
  readonly at: number;
  /** Which play of the lesson this belongs to. */
  readonly play: PlayId;
  /** `harness`, or an actor: `client`, `server`, `worker-2`, … */
  readonly who: string;
} & Happening;

/** One kind of event: `Of<"took">`. */
export type Of<What extends Event["what"]> = Extract<Event, { what: What }>;

/** An event with its place in the history, so that a claim can name it as evidence. */
export type Placed<What extends Event["what"] = Event["what"]> = Of<What> & {
  readonly index: number;
};
