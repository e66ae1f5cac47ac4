// Never says where to.
import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

const push = new Push({ linger: LINGER_MS, sendTimeout: 100 });


for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i)).catch(() => {});
}
