// Never waits for anybody: the sends come too early, fail at once with a timeout of 0, and nobody looks.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const push = new Push({ sendTimeout: 0 });

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i)).catch(() => {});
}

await push.bind("tcp://127.0.0.1:5559");
await sleep(300);
push.close();
