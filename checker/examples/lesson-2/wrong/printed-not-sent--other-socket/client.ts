// Two sockets: the right one is bound, and the values go into the queue of the other, which has no peer.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const sender = new Push({ linger: 0 });
sender.connect("tcp://127.0.0.1:5562");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await sender.send(String(i));
}
await sleep(300);
sender.close();
push.close();
