import * as zmq from "zeromq/v5-compat";

// The old API queues what is sent, so nothing has to be awaited.
const push = zmq.socket("push");
push.bindSync("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log("sending", i);
  push.send(i);
}
