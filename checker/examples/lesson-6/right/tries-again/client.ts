// Asks every 20 ms whether the first value can go, until the time is over.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push({ sendTimeout: 0 });
await push.bind("tcp://127.0.0.1:5559");

async function trySend(value: string): Promise<boolean> {
  const end = performance.now() + WAIT_MS;
  for (;;) {
    try {
      await push.send(value);
      return true;
    } catch {
      if (performance.now() >= end) return false;
      await sleep(20);
    }
  }
}

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  if (await trySend(String(i))) continue;
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
  break;
}
