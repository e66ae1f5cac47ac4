// Prints `value: done`, the answer of the old server, in place of the value.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function work(_value: Buffer): Promise<string> {
  await sleep(WORK_MS);
  return "done";
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  console.log(`value: ${await work(value)}`);
}
