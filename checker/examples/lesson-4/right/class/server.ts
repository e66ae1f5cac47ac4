// A class that receives ahead into a queue; `received` is printed when the turn of a value comes.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

class Server {
  readonly #queue: string[] = [];
  #wake: () => void = () => {};

  constructor(
    private readonly endpoint: string,
    private readonly workMs: number,
  ) {}

  async run(): Promise<void> {
    await Promise.all([this.#receive(), this.#work()]);
  }

  async #receive(): Promise<void> {
    const pull = new Pull();
    pull.connect(this.endpoint);
    for await (const [value] of pull) {
      this.#queue.push(String(value));
      this.#wake();
    }
  }

  async #work(): Promise<void> {
    while (true) {
      const value = this.#queue.shift();
      if (value === undefined) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      console.log(`received ${value}`);
      await sleep(this.workMs);
      console.log(`value: ${value}`);
    }
  }
}

await new Server("tcp://localhost:5559", Number(process.env.WORK_MS ?? 2000)).run();
