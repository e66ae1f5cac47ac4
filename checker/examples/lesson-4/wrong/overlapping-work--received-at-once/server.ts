// The work is done one by one, but `received` is printed as values come in, in the middle of other work.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let done = Promise.resolve();

for await (const [value] of pull) {
  console.log(`received ${value}`);
  done = done.then(async () => {
    await sleep(WORK_MS);
    console.log(`value: ${value}`);
  });
}
