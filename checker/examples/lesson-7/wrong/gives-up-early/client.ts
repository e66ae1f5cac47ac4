// Drops from the start.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
const COUNT = Number(process.env.COUNT ?? 10000);
const numbered = (i: number) => `${i} `.padEnd(4096, ".");

const push = new Push({ sendTimeout: 0 });
await push.bind("tcp://127.0.0.1:5559");

let sent = 0;
let dropped = 0;
push.sendTimeout = 0;
for (let i = 0; i < COUNT; i++) {
  try {
    await push.send(numbered(i));
    sent++;
  } catch {
    dropped++;
  }
}

console.log(`sent ${sent}, dropped ${dropped}`);
