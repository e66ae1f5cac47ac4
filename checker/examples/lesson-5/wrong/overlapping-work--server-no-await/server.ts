// "Nobody waits" was understood for the server too: it starts the work and takes the next value.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  sleep(WORK_MS).then(() => console.log(`value: ${value}`));
}
