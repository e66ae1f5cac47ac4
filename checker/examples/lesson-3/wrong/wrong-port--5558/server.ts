// Connects to 5558; the client binds 5559.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5558");

for await (const [value] of pull) {
  console.log(`received ${value}`);
}
