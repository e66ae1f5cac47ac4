import { Pull, type SocketOptions } from "zeromq";
import { endpointAt } from "../cast/ports.ts";
import { afterRunningTime, runningTime } from "../processes/running-time.ts";
import { readable } from "./text.ts";
import { Wire, type WireListener } from "./wire.ts";

/** How soon the harness connects again to a port where nobody listens yet. */
const RECONNECT_MS = 15;
const TO_SETTLE_MS = 500;
/** A pending receive() gets what is there at one turn of the event loop: the next one, or the one after it. */
const TO_HAND_OVER = 3;

/** What the socket is to be told (CURVE keys, high-water marks, …). */
export type PullerOptions = SocketOptions<Pull>;

/**
 * The harness as the receiving side: a real PULL. It takes a value only when it is told to, so that a play
 * can hold a client's peer busy and see what the client does meanwhile.
 */
export class Puller {
  readonly #socket: Pull;
  readonly #endpoint: string;
  readonly #listener: WireListener;
  readonly #wire: Wire;
  /** Whether a value is asked for that has not come yet. */
  #isTaking = false;
  #isTakingAll = false;
  #tookSoFar = 0;
  #onVain = (): void => {};
  #closed = false;

  private constructor(listener: WireListener, port: number, options: PullerOptions) {
    this.#endpoint = endpointAt(port);
    this.#socket = new Pull({
      linger: 0,
      reconnectInterval: RECONNECT_MS,
      reconnectMaxInterval: RECONNECT_MS,
      ...options,
    });
    this.#listener = listener;
    this.#wire = new Wire(this.#socket.events, listener, () => this.#onVain());
  }

  /** A PULL that connects to the port, now or as soon as somebody listens there. */
  static connect(listener: WireListener, port: number, options: PullerOptions = {}): Puller {
    const puller = new Puller(listener, port, options);
    puller.#socket.connect(puller.#endpoint);
    return puller;
  }

  /** A PULL that binds the port. @throws when the port is held */
  static async bind(listener: WireListener, port: number, options: PullerOptions = {}): Promise<Puller> {
    const puller = new Puller(listener, port, options);
    try {
      await puller.#socket.bind(puller.#endpoint);
    } catch (error) {
      await puller.close();
      throw error;
    }
    return puller;
  }

  /** Whether a value has come that was not yet taken. Not to be asked while a take is under way. */
  get hasArrived(): boolean {
    return !this.#closed && !this.#isTaking && this.#socket.readable;
  }

  /** Takes who has connected for a peer, though the library tells of no handshake with it. */
  trustSilence(): void {
    this.#wire.trustSilence();
  }

  /** Asks for one value; it is reported when it comes. */
  takeOne(): void {
    if (!this.#isTaking) void this.#take(() => this.#isTakingAll);
  }

  /** Takes values as they come, from now on. */
  takeAll(): void {
    this.#isTakingAll = true;
    this.takeOne();
  }

  /**
   * Takes what has arrived and was not yet taken. Once the peer has disconnected this is all that will ever
   * come: libzmq hands over what it has read before it tells of the end of a connection.
   */
  async drain(): Promise<void> {
    // Whether a value is there may not be asked while a take is under way: the library tells a pending receive() only of
    // what nobody has asked about yet, and it would wait for ever.
    while (!this.#closed && (this.#isTaking || this.#socket.readable)) {
      const before = this.#tookSoFar;
      this.takeOne();
      for (let turn = 0; turn < TO_HAND_OVER && this.#tookSoFar === before; turn += 1) await aTurn();
      if (this.#tookSoFar === before) return;
    }
  }

  /**
   * Resolves once the harness has tried to connect to the port in vain: whatever a program that has ended did on the
   * wire before was told by then. Resolves after a while too where somebody else answers there.
   */
  settle(): Promise<void> {
    return new Promise((resolve) => {
      const stopWaiting = afterRunningTime(TO_SETTLE_MS, resolve);
      this.#onVain = () => {
        this.#onVain = () => {};
        stopWaiting();
        // This attempt may be an old one, still unread; then what came after it is read in the next moments.
        runningTime(2 * RECONNECT_MS).then(resolve);
      };
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#socket.close();
    await this.#wire.ended;
  }

  /** Takes one value, and others for as long as it is to go on. */
  async #take(goesOn: () => boolean): Promise<void> {
    this.#isTaking = true;
    try {
      do {
        const parts = await this.#socket.receive();
        this.#tookSoFar += 1;
        this.#listener.took?.(readable(parts), parts.length, parts[0] ?? Buffer.alloc(0));
      } while (goesOn() && !this.#closed);
    } catch (error) {
      // Closing the socket ends a pending receive this way.
      if (!this.#closed) throw error;
    } finally {
      this.#isTaking = false;
    }
  }
}

/** A turn of the event loop, in which the system is asked what has come. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
