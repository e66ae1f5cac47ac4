// Computes through all of the work, so that no handler gets its turn.
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
  finished += 1;
}
console.log(`stopped after ${finished}`);
