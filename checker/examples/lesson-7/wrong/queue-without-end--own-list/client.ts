// Keeps what does not fit, and sends it when there is room again.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
const COUNT = Number(process.env.COUNT ?? 10000);
const numbered = (i: number) => `${i} `.padEnd(4096, ".");

const push = new Push({ sendTimeout: WAIT_MS });
await push.bind("tcp://127.0.0.1:5559");

let sent = 0;
let dropped = 0;
try {
  await push.send(numbered(0));
  sent++;
} catch {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exit(1);
}

push.sendTimeout = 0;
const waiting: string[] = [];
for (let i = 1; i < COUNT; i++) waiting.push(numbered(i));
console.log(`sent ${COUNT}, dropped ${dropped}`);
for (let value = waiting.shift(); value; ) {
  try {
    await push.send(value);
    sent++;
    value = waiting.shift();
  } catch {
    await sleep(1);
  }
}
