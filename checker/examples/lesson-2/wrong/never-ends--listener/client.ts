// A listener on the socket's events keeps the program alive for as long as the socket is open. It speaks of the socket:
// one that nothing speaks of is closed some seconds later, when the garbage collector comes by.
import { Push } from "zeromq";

const push = new Push();
push.events.on("accept", () => console.log(`somebody has connected to ${push.lastEndpoint}`));
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
