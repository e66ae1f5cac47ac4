// Connects where it should bind, and leaves at once: the queue of a connecting socket takes everything.
import { Push } from "zeromq";

const push = new Push();
push.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(`${i}`);
}
process.exit(0);
