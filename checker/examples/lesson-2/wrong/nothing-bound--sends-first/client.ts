// The values are sent before the bind, so the first send waits for ever and the bind never comes.
import { Push } from "zeromq";

const sender = new Push();

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await sender.send(i);
}

await sender.bind("tcp://127.0.0.1:5559");
