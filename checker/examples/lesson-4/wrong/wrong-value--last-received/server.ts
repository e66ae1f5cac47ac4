// Prints the value that came last, not the one at work: they share one variable.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let latest = "";
let done = Promise.resolve();

async function work(value: string) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${latest}`);
}

for await (const [value] of pull) {
  const text = String(value);
  latest = text;
  done = done.then(() => work(text));
}
