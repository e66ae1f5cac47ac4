// Two PULLs with a loop each: one value at a time for each of them, two at a time for the server.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function serve() {
  const pull = new Pull();
  pull.connect("tcp://localhost:5559");
  for await (const [value] of pull) {
    console.log(`received ${value}`);
    await sleep(WORK_MS);
    console.log(`value: ${value}`);
  }
}

await Promise.all([serve(), serve()]);
