// Has a second peer in mind, which is not there.
import { Push } from "zeromq";

const push = new Push();
push.connect("tcp://127.0.0.1:5571");
await push.bind("tcp://127.0.0.1:5559");

for (const value of ["0", "1", "2"]) {
  console.log(`sending ${value}`);
  await push.send(value);
}
