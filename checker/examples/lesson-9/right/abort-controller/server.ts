import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stopping.abort());
stopping.signal.addEventListener("abort", () => pull.close());

let count = 0;
while (!stopping.signal.aborted) {
  let value: Buffer;
  try {
    [value] = (await pull.receive()) as [Buffer];
  } catch (error) {
    if (stopping.signal.aborted) break;
    throw error;
  }
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  count++;
}
console.log(`stopped after ${count}`);
