import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

// How long the work on one value takes, in milliseconds.
const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

// A closed socket gives no other value, and the loop ends. The value at work is not in the socket any more.
function stop(): void {
  pull.close();
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

let finished = 0;
for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  finished += 1;
}
console.log(`stopped after ${finished}`);
