import { once } from "node:events";
import net from "node:net";
import { HOST } from "../cast/ports.ts";
import { afterRunningTime } from "../processes/running-time.ts";
import { FLAGS, frame, greeting, isKnown, ready, toldIn } from "./zmtp.ts";

/** Who speaks ZMTP says what it is in this running time. */
const TO_GREET_MS = 1_000;

/**
 * A server that asks for a value and is gone before it can have one, by hand: its question and the end of its connection come
 * together. What follows the question is the head of a frame that nobody has room for: a peer ends such a connection when it
 * reads that, in one go with the question, and not some time after it.
 */
export class LostAsker {
  readonly #socket: net.Socket;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on("error", () => {});
  }

  /** Connects, and shakes hands as a REQ. Undefined where no peer answers. */
  static async connect(port: number): Promise<LostAsker | undefined> {
    const socket = net.connect({ port, host: HOST, allowHalfOpen: true });
    const asker = new LostAsker(socket);
    try {
      await once(socket, "connect");
    } catch {
      return undefined;
    }
    socket.write(Buffer.concat([greeting(), ready("REQ")]));
    if (await hasGreeted(socket)) return asker;
    socket.destroy();
    return undefined;
  }

  /** Asks, and is gone. Resolves when that has left this process. */
  async askAndGo(words: string): Promise<void> {
    const nobodyHasRoom = Buffer.from([FLAGS.long, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
    const question = [frame(FLAGS.more, Buffer.alloc(0)), frame(FLAGS.last, Buffer.from(words))];
    this.#socket.end(Buffer.concat([...question, nobodyHasRoom]));
    if (!this.#socket.writableFinished) await once(this.#socket, "finish").catch(() => {});
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** Whether the other end has said what it is. */
function hasGreeted(socket: net.Socket): Promise<boolean> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const finish = (is: boolean): void => {
      stopWaiting();
      resolve(is);
    };
    const stopWaiting = afterRunningTime(TO_GREET_MS, () => finish(false));
    socket.on("data", (bytes) => {
      received = Buffer.concat([received, bytes]);
      if (isKnown(toldIn(received))) finish(true);
    });
    socket.once("close", () => finish(false));
  });
}
