// One long chain: each value is hung on the end of the work before it.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let tail: Promise<unknown> = Promise.resolve();

for await (const [message] of pull) {
  const value = String(message);
  tail = tail
    .then(() => console.log(`received ${value}`))
    .then(() => sleep(WORK_MS))
    .then(() => console.log(`value: ${value}`));
}
