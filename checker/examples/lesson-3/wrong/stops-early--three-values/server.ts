// Takes three values, since the client of lesson 2 sends three, and ends.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
}
