// Connects, and begins to receive only when told so by a signal that nobody sends.
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
console.log("ready, kill -USR2 to begin");

const alive = setInterval(() => {}, 1000);
await once(process, "SIGUSR2");
clearInterval(alive);

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
