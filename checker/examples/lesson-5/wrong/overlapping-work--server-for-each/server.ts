// forEach does not wait for its async callback: values of one batch are worked on together.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const batch = [await pull.receive()];
  // What else is there already belongs to the same batch.
  await sleep(10);
  while (pull.readable) batch.push(await pull.receive());
  batch.forEach(async ([value]) => {
    console.log(`received ${value}`);
    await sleep(WORK_MS);
    console.log(`value: ${value}`);
  });
}
