// A class around the socket.
import * as zmq from "zeromq";

class Server {
  readonly #endpoint: string;
  readonly #socket = new zmq.Pull();

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  async start(): Promise<void> {
    this.#socket.connect(this.#endpoint);
    for await (const message of this.#socket) this.#onMessage(message);
  }

  #onMessage(message: Buffer[]): void {
    console.log(`received ${message.join("")}`);
  }
}

new Server("tcp://localhost:5559").start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
