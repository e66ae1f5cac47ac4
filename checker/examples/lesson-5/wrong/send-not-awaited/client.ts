// Nobody waits was taken at its word: the await in front of send went away too.
import { Push } from "zeromq";

console.log("client is up");
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  push.send(String(i));
}
