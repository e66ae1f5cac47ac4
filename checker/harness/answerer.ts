import { Router, type SocketOptions } from "zeromq";
import { endpointAt } from "../cast/ports.ts";
import { readable, unwrapped } from "./text.ts";
import { Wire, type WireListener } from "./wire.ts";

/** The harness as a client that is asked for its values: a real ROUTER. What is asked is told to its listener. */
export class Answerer {
  readonly #socket: Router;
  readonly #listener: WireListener;
  readonly #wire: Wire;
  /** How to answer those who have asked and got nothing yet, the last one last. */
  readonly #open: (readonly Buffer[])[] = [];
  #closed = false;

  private constructor(listener: WireListener, options: SocketOptions<Router>) {
    this.#socket = new Router({ linger: 0, ...options });
    this.#listener = listener;
    this.#wire = new Wire(this.#socket.events, listener);
  }

  /** @throws when the port is held */
  static async bind(
    listener: WireListener,
    port: number,
    options: SocketOptions<Router> = {},
  ): Promise<Answerer> {
    const answerer = new Answerer(listener, options);
    try {
      await answerer.#socket.bind(endpointAt(port));
    } catch (error) {
      await answerer.close();
      throw error;
    }
    void answerer.#hearAll();
    return answerer;
  }

  /** Gives a value to who has asked last and has no answer. Gives false where nobody has, or who has is gone. */
  async answer(value: string): Promise<boolean> {
    const to = this.#open.pop();
    if (!to) return false;
    return this.#socket.send([...to, value]).then(
      () => true,
      () => false,
    );
  }

  /** Takes who has connected for a peer, though the library tells of no handshake with it. */
  trustSilence(): void {
    this.#wire.trustSilence();
  }

  /**
   * Frees the port too: the monitor comes to its end after the listener, and then somebody else can bind it. Not by an unbind
   * before: now and then libzmq 4.3.5 aborts the process when a ROUTER does that while its peers go (pipe.cpp, the acknowledgement
   * of a pipe's end).
   */
  async close(): Promise<void> {
    this.#closed = true;
    this.#socket.close();
    await this.#wire.ended;
  }

  async #hearAll(): Promise<void> {
    try {
      while (!this.#closed) {
        const [id = Buffer.alloc(0), ...parts] = await this.#socket.receive();
        const { body, isBare } = unwrapped(parts);
        this.#open.push(isBare ? [id] : [id, Buffer.alloc(0)]);
        this.#listener.took?.(readable(body), body.length, body[0] ?? Buffer.alloc(0), isBare);
      }
    } catch (error) {
      // Closing the socket ends a pending receive this way.
      if (!this.#closed) throw error;
    }
  }
}
