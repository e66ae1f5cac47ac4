import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

// Text, bytes, and a number that becomes text: the wire carries the same.
const messages: unknown[] = ["0", new TextEncoder().encode("1"), 2];
for (const [i, message] of messages.entries()) {
  console.log(`sending ${i}`);
  await push.send(message as Buffer);
}
