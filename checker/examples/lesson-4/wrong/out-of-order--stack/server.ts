// The queue is a stack: of the values that wait, the newest is worked on first.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const waiting: string[] = [];
let atWork = false;

async function workOff() {
  if (atWork) return;
  atWork = true;
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    console.log(`received ${value}`);
    await sleep(WORK_MS);
    console.log(`value: ${value}`);
  }
  atWork = false;
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  waiting.push(String(value));
  workOff();
}
