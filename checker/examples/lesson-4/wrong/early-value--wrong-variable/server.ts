// Reads WORKMS, which is not set, and works for 0 ms.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const workMs = Number(process.env.WORKMS ?? 0);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(workMs);
  console.log(`value: ${value}`);
}
