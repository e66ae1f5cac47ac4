import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);
const push = new Push({ linger: 1000 });
push.connect("tcp://localhost:5559");

await sleep(2000);
const there = new Promise<boolean>((resolve) => {
  const t = setTimeout(() => resolve(false), LINGER_MS);
  push.events.on("handshake", () => {
    clearTimeout(t);
    resolve(true);
  });
});
for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
if (!(await there)) {
  console.log(`no server within ${LINGER_MS} ms: 3 values are lost`);
  process.exitCode = 1;
  push.linger = 0;
}
push.close();
