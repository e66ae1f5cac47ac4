// Tells with its code which signal it was.
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
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  finished++;
}
console.log(`stopped after ${finished}`);
process.exitCode = 130;
