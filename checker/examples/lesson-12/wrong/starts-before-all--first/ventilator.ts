import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let n = 1; n <= 20; n++) {
  console.log(`sending ${n}`);
  await push.send(String(n));
}
