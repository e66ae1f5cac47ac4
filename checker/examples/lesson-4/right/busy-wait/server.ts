// The work is real work: it keeps the processor busy for the whole time, and nothing else runs.
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

function work(): void {
  const end = performance.now() + WORK_MS;
  while (performance.now() < end);
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  work();
  console.log(`value: ${value}`);
}
