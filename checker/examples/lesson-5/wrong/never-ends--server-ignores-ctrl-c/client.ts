import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
