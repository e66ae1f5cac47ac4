// The result of a value is printed only when the next value comes: the last one stays open.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let result: string | undefined;

for await (const [value] of pull) {
  if (result !== undefined) console.log(`value: ${result}`);
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  result = String(value);
}
