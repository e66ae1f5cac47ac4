// Works on all values that are there at once, with Promise.all.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let batch: string[] = [];

async function handle(value: string) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}

async function workThroughBatches() {
  while (true) {
    const values = batch;
    batch = [];
    await Promise.all(values.map(handle));
    await sleep(20);
  }
}

workThroughBatches();
for await (const [value] of pull) batch.push(String(value));
