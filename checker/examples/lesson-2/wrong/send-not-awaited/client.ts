// forEach does not wait: the second send starts while the first is under way.
import { Push } from "zeromq";

console.log("client starts");
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

[0, 1, 2].forEach((i) => {
  console.log(`sending ${i}`);
  push.send(String(i));
});
