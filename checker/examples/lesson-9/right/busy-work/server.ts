// Computes through its work, and looks after each value whether a signal has come.
import { setImmediate as turn } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => pull.close());

let finished = 0;
for await (const [value] of pull) {
  console.log(`received ${value}`);
  const until = performance.now() + WORK_MS;
  while (performance.now() < until);
  console.log(`value: ${value}`);
  finished++;
  await turn();
}
console.log(`stopped after ${finished}`);
