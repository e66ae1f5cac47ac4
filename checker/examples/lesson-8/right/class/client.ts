import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

class Sender {
  readonly #push = new Push();

  constructor(endpoint: string, lingerMs: number) {
    this.#push.linger = lingerMs;
    this.#push.connect(endpoint);
  }

  async send(value: number): Promise<void> {
    console.log(`sending ${value}`);
    await this.#push.send(`${value}`);
  }

  close(): void {
    this.#push.close();
  }
}

const sender = new Sender("tcp://127.0.0.1:5559", LINGER_MS);
for (const value of [0, 1, 2]) await sender.send(value);
sender.close();
