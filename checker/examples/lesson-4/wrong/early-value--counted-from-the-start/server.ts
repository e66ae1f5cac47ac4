// Counts WORK_MS from the start of the program, not of the work: later values wait for nothing.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const start = performance.now();

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  const until = start + WORK_MS;
  if (performance.now() < until) await sleep(until - performance.now());
  console.log(`value: ${value}`);
}
