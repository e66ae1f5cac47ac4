// On SIGTERM it ends the value at work, closes, and says how many there were. Code 0.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let stopping = false;
let atWork = false;

process.on("SIGTERM", () => {
  stopping = true;
  if (!atWork) pull.close();
});

let count = 0;
while (!stopping) {
  const message = await pull.receive().catch((error: unknown) => {
    if (stopping) return undefined;
    throw error;
  });
  if (!message) break;
  atWork = true;
  console.log(`received ${message}`);
  await sleep(WORK_MS);
  console.log(`value: ${message}`);
  atWork = false;
  count += 1;
}
console.log(`stopped after ${count}`);
