// Only even values are really sent; all are printed.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  if (i % 2 === 0) await push.send(String(i));
}
