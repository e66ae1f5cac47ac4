// Listens to each signal just once.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
process.once("SIGTERM", () => pull.close());
process.once("SIGINT", () => pull.close());

let finished = 0;
for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  finished += 1;
}
console.log(`stopped after ${finished}`);
