import { Pair, Reply, Router } from "zeromq";
import { endpointAt } from "../cast/ports.ts";
import { readable } from "./text.ts";

/** A value that came over a socket with two directions. */
export interface Request {
  readonly value: string;
  /** Sends the value back, as an answer. A peer that is gone gets none; that is seen elsewhere. */
  answer(): Promise<void>;
}

/**
 * The harness as the answering peer of a program that uses a socket with two directions. Only to see
 * whether it waits for an answer; no lesson's solution ever meets this.
 */
export class Replier {
  readonly #socket: Pair | Reply | Router;

  private constructor(socket: Pair | Reply | Router, port: number) {
    this.#socket = socket;
    socket.connect(endpointAt(port));
  }

  /** Connects to the port with the socket type that answers this one, or gives undefined if none does. */
  static connect(peerType: string, port: number): Replier | undefined {
    if (peerType === "REQ") return new Replier(new Reply({ linger: 0 }), port);
    if (peerType === "PAIR") return new Replier(new Pair({ linger: 0 }), port);
    if (peerType === "DEALER") return new Replier(new Router({ linger: 0 }), port);
    return undefined;
  }

  /** Takes whatever comes until the socket is closed. A REP can only take the next once it has answered. */
  async takeAll(onRequest: (request: Request) => void): Promise<void> {
    const socket = this.#socket;
    try {
      for (;;) {
        const parts = await socket.receive();
        const routing = socket instanceof Router ? parts.slice(0, 1) : [];
        const body = parts.slice(routing.length);
        const answered = new Promise<void>((resolve) => {
          onRequest({
            value: readable(body),
            answer: () => this.#send([...routing, ...body]).finally(resolve),
          });
        });
        if (socket instanceof Reply) await answered;
      }
    } catch {
      // Closed.
    }
  }

  async #send(parts: Buffer[]): Promise<void> {
    const socket: Pick<Router, "send"> = this.#socket;
    await socket.send(parts).catch(() => {});
  }

  close(): void {
    this.#socket.close();
  }
}
