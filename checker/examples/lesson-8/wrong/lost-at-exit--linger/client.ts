// Throws the queue away at its end.
import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

const push = new Push({ linger: 0 });
push.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
