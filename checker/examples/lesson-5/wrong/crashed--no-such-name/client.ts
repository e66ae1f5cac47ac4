// There is no such socket in the package, so what is called as a constructor is undefined.
import * as zmq from "zeromq";

const { PushSocket } = zmq as any;

const push = new PushSocket();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
