// Prints the value at once, so that nobody waits for it, and works afterwards.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

class Server {
  #pull = new Pull();

  async run() {
    this.#pull.connect("tcp://localhost:5559");
    for await (const [value] of this.#pull) await this.#handle(value.toString());
  }

  async #handle(value: string) {
    console.log(`received ${value}`);
    console.log(`value: ${value}`);
    await sleep(WORK_MS);
  }
}

await new Server().run();
