// The old API, and connect in place of bind.
import * as zmq from "zeromq/v5-compat";

const push = zmq.socket("push");
push.connect("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  push.send(String(i));
}
