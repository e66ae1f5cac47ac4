// A shorter queue is a queue, too.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
const COUNT = Number(process.env.COUNT ?? 10000);

const push = new Push({ sendTimeout: WAIT_MS, sendHighWaterMark: 10 });
await push.bind("tcp://127.0.0.1:5559");

let sent = 0;
const isFull = (error: { code?: string }): boolean => error.code === "EAGAIN";

for (let i = 0; i < COUNT; i++) {
  const value = Buffer.alloc(4096, " ");
  value.write(`${i} `);
  try {
    await push.send(value);
    sent++;
  } catch (error) {
    if (!isFull(error as { code?: string })) throw error;
    if (sent === 0) break;
  }
  push.sendTimeout = 0;
}

console.log(sent === 0 ? `no server within ${WAIT_MS} ms` : `sent ${sent}, dropped ${COUNT - sent}`);
if (sent === 0) process.exitCode = 1;
