// A handler for SIGTERM replaces the normal end of the process, and this one does not end it.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => console.log(`${signal}: no values may be lost, so I stay`));
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
