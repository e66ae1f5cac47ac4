// Keeps the processor busy for the time of the work. The client does not notice.
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < WORK_MS) rounds += 1;
  console.log(`value: ${value}`);
  console.error(`${rounds} rounds`);
}
