// Prints how the work goes, in colour, and stamps on standard error.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const DIM = "\u001b[2m";
const PLAIN = "\u001b[0m";

const pull = new Pull();
pull.connect("tcp://localhost:5559");
console.log(`server: ${WORK_MS} ms for each value\n`);

let characters = 0;
for await (const [message] of pull) {
  const value = String(message);
  console.log(`received ${value}`);
  console.error(`[${new Date().toLocaleTimeString()}] ${value}: begin`);
  for (const percent of [25, 50, 75, 100]) {
    await sleep(Math.ceil(WORK_MS / 4));
    console.log(`${DIM}working on ${value}: ${percent} %${PLAIN}`);
  }
  console.log(`value: ${value}`);
  characters += value.length;
  console.error(`[${new Date().toLocaleTimeString()}] ${value}: end`);
  console.log(`characters so far: ${characters}`);
}
