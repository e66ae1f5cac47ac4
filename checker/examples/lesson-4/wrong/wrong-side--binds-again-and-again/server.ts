// Binds where it should connect, and tries again each time that the port is taken.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();

while (true) {
  try {
    await pull.bind("tcp://localhost:5559");
    break;
  } catch {
    await sleep(200);
  }
}

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
