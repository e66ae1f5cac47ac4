import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

class Server {
  readonly #pull = new Pull();
  #finished = 0;

  async run(endpoint: string, workMs: number): Promise<number> {
    this.#pull.connect(endpoint);
    for await (const [value] of this.#pull) {
      console.log("received %s", value);
      await sleep(workMs);
      console.log("value: %s", value);
      this.#finished += 1;
    }
    return this.#finished;
  }

  stop(): void {
    this.#pull.close();
  }
}

const server = new Server();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.stop());
const finished = await server.run("tcp://127.0.0.1:5559", Number(process.env.WORK_MS ?? 2000));
console.log("stopped after %d", finished);
