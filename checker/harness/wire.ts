import type { Observer } from "zeromq";
import { afterRunningTime } from "../processes/running-time.ts";

/** What a socket of the harness tells the play that uses it. */
export interface WireListener {
  /** Somebody has connected, or was connected to. Who it is turns out later. */
  met?(): void;
  /** A peer has connected, and its socket type goes with ours. */
  handshake(): void;
  /** A peer has connected, and no handshake came of it. */
  refused(): void;
  /** A peer has connected, and for a while neither a handshake nor an end came of it. */
  silent?(): void;
  /** A peer that had shaken hands is gone. */
  disconnected(): void;
  /**
   * A message was taken: its parts as text, joined, how many there were, and the first of them as it came. `isBare`: where a
   * question or an answer was without the empty part that comes first in them, and is none of these parts.
   */
  took?(value: string, parts: number, first: Buffer, isBare?: boolean): void;
}

/** A handshake takes a moment. Who has said nothing for so long speaks an older protocol, or none, or stands still. */
const TO_SHAKE_HANDS_MS = 700;

/** Follows a socket's own monitor until the socket is closed: what happens is seen, not guessed by waiting. */
export class Wire {
  /** Resolves when the socket is closed. */
  readonly ended: Promise<void>;
  readonly #listener: WireListener;
  /** Connections that have not shaken hands. */
  #greeting = 0;
  #isSilenceTrusted = false;
  #stopWaiting = (): void => {};

  constructor(events: Observer, listener: WireListener, attemptFailed: () => void = () => {}) {
    this.#listener = listener;
    this.ended = this.#follow(events, attemptFailed);
  }

  /** From now on, who has connected is a peer: it speaks a protocol in which the library tells of no handshake. */
  trustSilence(): void {
    this.#isSilenceTrusted = true;
    for (; this.#greeting > 0; this.#greeting -= 1) this.#listener.handshake();
  }

  async #follow(events: Observer, attemptFailed: () => void): Promise<void> {
    for await (const event of events) {
      switch (event.type) {
        case "accept":
        case "connect":
          this.#met();
          break;
        case "handshake":
          if (this.#isSilenceTrusted) break;
          this.#greeting -= 1;
          this.#listener.handshake();
          break;
        case "disconnect":
          // The events do not say whose connection ended. One that has not shaken hands goes first, since
          // it lasts a moment only.
          if (this.#greeting > 0) {
            this.#greeting -= 1;
            this.#listener.refused();
          } else this.#listener.disconnected();
          break;
        case "connect:retry":
          attemptFailed();
          break;
        case "end":
          this.#stopWaiting();
          return;
        default:
      }
    }
  }

  #met(): void {
    this.#listener.met?.();
    if (this.#isSilenceTrusted) {
      this.#listener.handshake();
      return;
    }
    this.#greeting += 1;
    this.#stopWaiting();
    this.#stopWaiting = afterRunningTime(TO_SHAKE_HANDS_MS, () => {
      if (this.#greeting > 0) this.#listener.silent?.();
    });
  }
}
