// Looks at its flag when the next value comes.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let isStopping = false;
function stop(): void {
  isStopping = true;
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

let finished = 0;
for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  finished++;
  if (isStopping) break;
}
console.log(`stopped after ${finished}`);
