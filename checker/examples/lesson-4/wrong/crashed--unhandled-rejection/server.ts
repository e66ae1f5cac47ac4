// The work fails at the fourth value, and nobody catches the rejection.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const slots = [{ done: false }, { done: false }, { done: false }];

const pull = new Pull();
pull.connect("tcp://localhost:5559");

async function next(n: number): Promise<void> {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  slots[n].done = true;
  console.log(`value: ${value}`);
  return next(n + 1);
}

next(0);
