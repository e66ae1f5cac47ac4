// The function prints the value, and the loop prints what the function returns once more.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function printValue(value: string): Promise<string> {
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  return value;
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  console.log(`value: ${await printValue(value.toString())}`);
}
