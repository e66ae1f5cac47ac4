// Sends its figures to a collector that is not there, and opens the port only when it has got ready.
import { setTimeout } from "node:timers/promises";
import { Push } from "zeromq";

const figures = new Push({ linger: 0 });
figures.connect("tcp://127.0.0.1:5571");
await setTimeout(1_600);

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(`${i}`);
}
figures.close();
