import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

// How long the work on one value takes, in milliseconds.
const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

// TODO: on SIGINT and on SIGTERM, take no other value, finish the one at work, and say "stopped after N".

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
