import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

// TODO: this server takes what it is given. Let it ask for each value, when it is free.
const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
