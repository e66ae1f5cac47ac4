// Finds out whether a server has come, and says so with its exit code.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

const push = new Push();
const { events } = push;
let isThere = false;
const met = new Promise<void>((resolve) => {
  events.on("handshake", () => {
    isThere = true;
    resolve();
  });
});
push.connect("tcp://localhost:5559");
for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}

const enough = new AbortController();
await Promise.race([met, sleep(LINGER_MS, undefined, { signal: enough.signal }).catch(() => {})]);
enough.abort();
if (!isThere) {
  console.log("nobody came, and three values are lost");
  process.exitCode = 3;
  push.linger = 0;
}
push.close();
