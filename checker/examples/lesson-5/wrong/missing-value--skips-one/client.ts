// The counter goes up twice in each turn, so 1 is left out.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

let i = 0;
while (i < 3) {
  console.log(`sending ${i}`);
  await push.send(String(i++));
  i++;
}
