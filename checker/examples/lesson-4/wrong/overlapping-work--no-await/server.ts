// The work is started and not awaited, so the next value is taken while the last is still at work.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function work(value: string) {
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  work(String(value));
}
