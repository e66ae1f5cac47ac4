import { Push } from "zeromq";

class Sender {
  readonly #push: Push;
  sent = 0;
  dropped = 0;

  constructor(waitMs: number) {
    this.#push = new Push({ sendTimeout: waitMs });
  }

  open(): Promise<void> {
    return this.#push.bind("tcp://127.0.0.1:5559");
  }

  /** Throws where there is no server. */
  async sendFirst(value: string): Promise<void> {
    await this.#push.send(value);
    this.sent++;
    this.#push.sendTimeout = 0;
  }

  async offer(value: string): Promise<void> {
    try {
      await this.#push.send(value);
      this.sent++;
    } catch {
      this.dropped++;
    }
  }
}

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
const COUNT = Number(process.env.COUNT ?? 10000);
const valueOf = (i: number): string => `${i} ${"v".repeat(4096 - String(i).length - 1)}`;

const sender = new Sender(WAIT_MS);
await sender.open();
try {
  await sender.sendFirst(valueOf(0));
  for (let i = 1; i < COUNT; i++) await sender.offer(valueOf(i));
  console.log(`sent ${sender.sent}, dropped ${sender.dropped}`);
} catch {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
