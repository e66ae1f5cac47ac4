// The work returns nothing, so the line reads `value: undefined`.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function work(value: Buffer) {
  await sleep(WORK_MS);
  value.toString();
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  const result = await work(value);
  console.log(`value: ${result}`);
}
