import { Pull, Push } from "zeromq";

class Worker {
  readonly #numbers = new Pull({ receiveHighWaterMark: 1 });
  readonly #squares = new Push({ immediate: true });
  readonly #ms = Number.parseInt(process.env.WORK_MS ?? "2000", 10);

  constructor() {
    this.#numbers.connect("tcp://127.0.0.1:5559");
    this.#squares.connect("tcp://127.0.0.1:5560");
    process.on("SIGTERM", () => {
      this.#numbers.close();
      this.#squares.close();
    });
  }

  async run(): Promise<void> {
    for await (const [text] of this.#numbers) {
      const n = Number.parseInt(String(text), 10);
      await new Promise((resolve) => setTimeout(resolve, this.#ms));
      await this.#squares.send(`{"n":${n},"square":${n ** 2}}`);
    }
  }
}

await new Worker().run();
