// A PUSH for the values and a PULL for confirmations: the next value is held back until one comes.
import * as zmq from "zeromq";

const values = new zmq.Push();
const confirmations = new zmq.Pull();
await values.bind("tcp://127.0.0.1:5559");
await confirmations.bind("tcp://127.0.0.1:5560");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await values.send(i.toString());
  await confirmations.receive();
}
