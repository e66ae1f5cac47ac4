import * as zmq from "zeromq";

const push = new zmq.Push();
await push.bind("tcp://127.0.0.1:5559");

for (const i in [..."abc"]) {
  console.info(`sending ${i}`);
  await push.send(i);
}
