// One loop receives all that comes, another works: what waits is kept here and not in the socket.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const waiting: string[] = [];

const pull = new Pull();
pull.connect("tcp://localhost:5559");

async function receiveAhead(): Promise<void> {
  for await (const [value] of pull) waiting.push(String(value));
}

async function work(): Promise<void> {
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
}

await Promise.all([receiveAhead(), work()]);
