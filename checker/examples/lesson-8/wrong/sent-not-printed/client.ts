// Says nothing of the last one.
import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

const push = new Push({ linger: LINGER_MS });
push.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  if (i < 2) console.log(`sending ${i}`);
  await push.send(String(i));
}
