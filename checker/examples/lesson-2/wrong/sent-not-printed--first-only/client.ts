// The line stands before the loop, so it is printed for the first value only.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

let i = 0;
console.log(`sending ${i}`);
while (i < 3) {
  await push.send(String(i));
  i++;
}
