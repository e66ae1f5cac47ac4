// Takes a second without a value for the end.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
let end = setTimeout(() => pull.close(), 1000 + 60_000);
for await (const [value] of pull) {
  clearTimeout(end);
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  end = setTimeout(() => pull.close(), 1000);
}
