import { Push, type SocketOptions } from "zeromq";
import { endpointAt } from "../cast/ports.ts";
import { Wire, type WireListener } from "./wire.ts";

/** What the socket is to be told. A send waits for nobody unless `sendTimeout` says so. */
export type PusherOptions = SocketOptions<Push>;

/** The harness as the sending side: a real PUSH, bound before a server starts, or one client of several. */
export class Pusher {
  readonly #socket: Push;
  readonly #endpoint: string;
  readonly #wire: Wire;

  private constructor(listener: WireListener, port: number, options: PusherOptions) {
    this.#socket = new Push({ linger: 0, sendTimeout: 0, ...options });
    this.#endpoint = endpointAt(port);
    this.#wire = new Wire(this.#socket.events, listener);
  }

  /** @throws when the port is held */
  static async bind(listener: WireListener, port: number, options: PusherOptions = {}): Promise<Pusher> {
    const pusher = new Pusher(listener, port, options);
    try {
      await pusher.#socket.bind(pusher.#endpoint);
    } catch (error) {
      await pusher.close();
      throw error;
    }
    return pusher;
  }

  /** A PUSH that connects to the port, now or as soon as somebody listens there. */
  static connect(listener: WireListener, port: number, options: PusherOptions = {}): Pusher {
    const pusher = new Pusher(listener, port, options);
    pusher.#socket.connect(pusher.#endpoint);
    return pusher;
  }

  /** Hands one value to the queue of a connected peer. Gives false if none is there any more: then the value is gone. */
  send(value: string | Buffer): Promise<boolean> {
    return this.#socket.send(value).then(
      () => true,
      () => false,
    );
  }

  /** Takes who has connected for a peer, though the library tells of no handshake with it. */
  trustSilence(): void {
    this.#wire.trustSilence();
  }

  /** Frees the port too: once this resolves, somebody else can bind it. */
  async close(): Promise<void> {
    await this.#socket.unbind(this.#endpoint).catch(() => {});
    this.#socket.close();
    await this.#wire.ended;
  }
}
