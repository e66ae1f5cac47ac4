// Plain JavaScript, an ES module.
import { setTimeout } from "node:timers/promises";
import { Pull } from "zeromq";

const workMs = +(process.env.WORK_MS || 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await setTimeout(workMs);
  console.log(`value: ${value}`);
}
