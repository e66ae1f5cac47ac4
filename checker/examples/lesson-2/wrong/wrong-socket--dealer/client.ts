// DEALER does not wait for replies either, but a PULL does not shake hands with it.
import { Dealer } from "zeromq";

const socket = new Dealer();
await socket.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await socket.send(String(i));
}
socket.close();
