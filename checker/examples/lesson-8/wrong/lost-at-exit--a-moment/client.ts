// Waits for a moment, and then leaves.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

const push = new Push({ linger: LINGER_MS });
push.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}

await sleep(200);
process.exit();
