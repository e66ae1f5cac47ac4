import type { Observer } from "zeromq";

/** What a socket of the harness tells the play that uses it. */
export interface WireListener {
  /** Somebody has connected, or was connected to. Who it is turns out later. */
  met?(): void;
  /** A peer has connected, and its socket type goes with ours. */
  handshake(): void;
  /** A peer has connected, and no handshake came of it. */
  refused(): void;
  /** A peer that had shaken hands is gone. */
  disconnected(): void;
  /** A message was taken: its parts as text, joined, and how many there were. */
  took?(value: string, parts: number): void;
}

/** Follows a socket's own monitor until the socket is closed: what happens is seen, not guessed by waiting. */
export async function watchPeers(
  events: Observer,
  listener: WireListener,
  knockedInVain: () => void = () => {},
): Promise<void> {
  let greeting = 0;
  for await (const event of events) {
    switch (event.type) {
      case "accept":
      case "connect":
        greeting += 1;
        listener.met?.();
        break;
      case "handshake":
        greeting -= 1;
        listener.handshake();
        break;
      case "disconnect":
        // The events do not say whose connection ended. One that has not shaken hands goes first, since
        // it lasts a moment only.
        if (greeting > 0) {
          greeting -= 1;
          listener.refused();
        } else listener.disconnected();
        break;
      case "connect:retry":
        knockedInVain();
        break;
      case "end":
        return;
      default:
    }
  }
}
