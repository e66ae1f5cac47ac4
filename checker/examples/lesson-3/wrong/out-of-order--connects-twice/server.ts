// Connects to both names of this machine, to be on the safe side.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");
pull.connect("tcp://127.0.0.1:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
}
