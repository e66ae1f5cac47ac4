// Looks at its flag only after it has taken a value.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let isStopping = false;
let isAtWork = false;
function stop(): void {
  isStopping = true;
  if (!isAtWork) pull.close();
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

let finished = 0;
for await (const [value] of pull) {
  const isLast = isStopping;
  isAtWork = true;
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  finished++;
  isAtWork = false;
  if (isLast) break;
}
console.log(`stopped after ${finished}`);
pull.close();
