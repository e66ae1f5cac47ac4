// Receives ahead so that the client need not wait, and works on the newest value first.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const waiting: string[] = [];

const pull = new Pull();
pull.connect("tcp://localhost:5559");

async function receiveAhead() {
  for await (const [value] of pull) waiting.unshift(value.toString());
}

receiveAhead();

while (true) {
  const value = waiting.shift();
  if (value === undefined) {
    await sleep(5);
    continue;
  }
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
