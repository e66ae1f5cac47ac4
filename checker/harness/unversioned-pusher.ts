import { once } from "node:events";
import net from "node:net";
import { HOST } from "../cast/ports.ts";

/** Of a message whose length takes one byte (RFC 13, framing): what follows is shorter than this. */
const LONGEST = 254;

/**
 * A peer that speaks ZMTP 1.0, by hand: that protocol has no greeting and no socket types, so whoever reaches the port can
 * put messages in.
 */
export class UnversionedPusher {
  readonly #socket: net.Socket;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on("error", () => {});
    // What the other says of itself is of no use here.
    socket.resume();
    // Its identity comes first, and this one has none.
    this.#write(Buffer.alloc(0));
  }

  static async connect(port: number): Promise<UnversionedPusher> {
    const socket = net.connect(port, HOST);
    await once(socket, "connect");
    return new UnversionedPusher(socket);
  }

  /** @throws where the message is too long for this */
  send(message: Buffer): void {
    if (message.length > LONGEST) throw new Error(`${message.length} bytes are too many`);
    this.#write(message);
  }

  close(): void {
    this.#socket.destroy();
  }

  #write(message: Buffer): void {
    const last = 0;
    this.#socket.write(Buffer.concat([Buffer.from([message.length + 1, last]), message]));
  }
}
