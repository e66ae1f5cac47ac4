// Asks the socket whether it would take a value, instead of trying.
import { setImmediate as nextTurn } from "node:timers/promises";
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
const COUNT = Number(process.env.COUNT ?? 10000);

const push = new Push({ sendTimeout: WAIT_MS });
await push.bind("tcp://127.0.0.1:5559");

const counts = { sent: 0, dropped: 0 };
for (let i = 0; i < COUNT; i++) {
  if (i > 0 && !push.writable) {
    counts.dropped += 1;
    continue;
  }
  try {
    await push.send(`${i} `.padEnd(4096, "x"));
    counts.sent += 1;
  } catch {
    console.log(`no server within ${WAIT_MS} ms`);
    process.exit(1);
  }
  if (i % 50 === 0) await nextTurn();
}
console.log(`sent ${counts.sent}, dropped ${counts.dropped}`);
