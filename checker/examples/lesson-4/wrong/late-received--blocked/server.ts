// Prints when the event loop turns again, and the work does not let it.
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

function work(): void {
  const end = performance.now() + WORK_MS;
  while (performance.now() < end);
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  setImmediate(() => console.log(`received ${value}`));
  work();
  await new Promise(setImmediate);
  console.log(`value: ${value}`);
}
