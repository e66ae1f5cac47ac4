import { Dealer, type SocketOptions } from "zeromq";
import { endpointAt } from "../cast/ports.ts";
import { readable, unwrapped } from "./text.ts";
import { Wire, type WireListener } from "./wire.ts";

/** How soon the harness connects again to a port where nobody listens yet. */
const RECONNECT_MS = 15;
/** A pending receive() gets what is there at one turn of the event loop: the next one, or the one after it. */
const TO_HAND_OVER = 3;

/**
 * The harness as a server that asks for each value. On the wire it is a REQ; it is a DEALER that says itself what a REQ says for
 * its owner, since a REQ would drop what it has not asked for, and that is to be seen.
 */
export class Asker {
  readonly #socket: Dealer;
  readonly #listener: WireListener;
  readonly #wire: Wire;
  #asked: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(listener: WireListener, options: SocketOptions<Dealer>) {
    this.#socket = new Dealer({
      linger: 0,
      reconnectInterval: RECONNECT_MS,
      reconnectMaxInterval: RECONNECT_MS,
      ...options,
    });
    this.#listener = listener;
    this.#wire = new Wire(this.#socket.events, listener);
    void this.#takeAll();
  }

  /** Connects to the port, now or as soon as somebody listens there. */
  static connect(listener: WireListener, port: number, options: SocketOptions<Dealer> = {}): Asker {
    const asker = new Asker(listener, options);
    asker.#socket.connect(endpointAt(port));
    return asker;
  }

  /** Asks for a value; what comes for it is told to the listener. The library takes one send at a time, so questions wait for each other. */
  ask(words: string): Promise<void> {
    this.#asked = this.#asked
      .then(() => (this.#closed ? undefined : this.#socket.send(["", words])))
      .catch(() => {});
    return this.#asked;
  }

  /** Takes who has connected for a peer, though the library tells of no handshake with it. */
  trustSilence(): void {
    this.#wire.trustSilence();
  }

  /** Resolves when what has arrived was told. libzmq hands over what it has read before it tells of the end of a connection. */
  async drain(): Promise<void> {
    for (let turn = 0; turn < TO_HAND_OVER; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#socket.close();
    await this.#wire.ended;
  }

  async #takeAll(): Promise<void> {
    try {
      while (!this.#closed) {
        const { body, isBare } = unwrapped(await this.#socket.receive());
        this.#listener.took?.(readable(body), body.length, body[0] ?? Buffer.alloc(0), isBare);
      }
    } catch (error) {
      // Closing the socket ends a pending receive this way.
      if (!this.#closed) throw error;
    }
  }
}
