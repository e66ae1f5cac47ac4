// All sends at once, before there can be a peer, and the errors are thrown away: the code at the end is 0.
import * as zmq from "zeromq";

const socket = new zmq.Push();

async function trySend(value: string): Promise<void> {
  try {
    await socket.send(value);
  } catch {
    // It will be all right.
  }
}

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  trySend(`${i}`);
}
await socket.bind("tcp://127.0.0.1:5559");
