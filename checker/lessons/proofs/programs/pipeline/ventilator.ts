import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
for (let number = 1; number <= 6; number += 1) {
  console.log(`sending ${number}`);
  await push.send(String(number));
}
