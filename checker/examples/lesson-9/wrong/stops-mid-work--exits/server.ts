// Leaves as soon as it is told.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let finished = 0;
function stop(): void {
  console.log(`stopped after ${finished}`);
  process.exit(0);
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  finished++;
}
