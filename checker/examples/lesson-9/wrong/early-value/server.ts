// Says that it is done before it is.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const stop = () => pull.close();
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

let finished = 0;
for await (const [value] of pull) {
  console.log(`received ${value}`);
  console.log(`value: ${value}`);
  await sleep(WORK_MS);
  finished++;
}
console.log(`stopped after ${finished}`);
