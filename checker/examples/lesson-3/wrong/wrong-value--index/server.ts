// Prints how many values came before, instead of the value that came.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for (let i = 0; ; i++) {
  await pull.receive();
  console.log(`received ${i}`);
}
