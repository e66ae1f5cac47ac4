import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (const i of Array(3).keys()) {
  console.log(`sending ${i}`);
  await push.send(i);
}
