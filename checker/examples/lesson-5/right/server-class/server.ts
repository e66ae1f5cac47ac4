// A class with handlers that can be given from outside.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

type Handler = (value: string) => Promise<void>;

class PullServer {
  readonly pull = new Pull();

  async serve(endpoint: string, handler: Handler): Promise<void> {
    this.pull.connect(endpoint);
    for await (const [message] of this.pull) {
      const value = String(message);
      console.log(`received ${value}`);
      await handler(value);
      console.log(`value: ${value}`);
    }
  }
}

await new PullServer().serve("tcp://localhost:5559", async () => {
  await sleep(Number(process.env.WORK_MS ?? 2000));
});
