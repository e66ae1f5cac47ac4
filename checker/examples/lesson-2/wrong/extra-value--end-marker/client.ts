// After the three values comes an empty message, which is to say that this was all.
import * as zmq from "zeromq";

const push = new zmq.Push();
await push.bind("tcp://127.0.0.1:5559");

for (const value of ["0", "1", "2"]) {
  console.log(`sending ${value}`);
  await push.send(value);
}
await push.send("");
push.close();
