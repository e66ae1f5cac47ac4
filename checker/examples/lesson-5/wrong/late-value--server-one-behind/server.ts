// Prints `value:` only when the next value is there, as the old server answered before it took the next.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let [current] = await pull.receive();
while (true) {
  console.log(`received ${current}`);
  await sleep(WORK_MS);
  const [next] = await pull.receive();
  console.log(`value: ${current}`);
  current = next;
}
