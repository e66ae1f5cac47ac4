// The old API only puts the values into a list, and process.exit comes before they are sent from there.
import * as zmq from "zeromq/v5-compat";

console.log("client");
const push = zmq.socket("push");
push.bindSync("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  push.send(String(i));
}
process.exit(0);
