// A longer queue has an end, too.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
const COUNT = Number(process.env.COUNT ?? 10000);
const filler = ".".repeat(4096);

const push = new Push({ sendTimeout: WAIT_MS, sendHighWaterMark: 4000 });
await push.bind("tcp://127.0.0.1:5559");

async function offer(i: number): Promise<"sent" | "dropped"> {
  try {
    await push.send(`${i} ${filler}`.slice(0, 4096));
    return "sent";
  } catch {
    return "dropped";
  }
}

const tally = { sent: 0, dropped: 0 };
tally[await offer(0)] += 1;
if (tally.dropped > 0) {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
} else {
  push.sendTimeout = 0;
  for (let i = 1; i < COUNT; i++) tally[await offer(i)] += 1;
  console.log(`sent ${tally.sent}, dropped ${tally.dropped}`);
}
