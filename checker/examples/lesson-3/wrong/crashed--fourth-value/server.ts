// Keeps the values in a buffer with room for three, and throws at the fourth.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const kept = Buffer.alloc(3 * 4);
let offset = 0;

for await (const [message] of pull) {
  console.log(`received ${message}`);
  kept.writeUInt32LE(Number(message), offset);
  offset += 4;
}
