// Connects at once and begins to receive 300 ms later: what came meanwhile is in the socket's queue.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");
await sleep(300);

for await (const [value] of pull) {
  console.log(`received ${value}`);
}
