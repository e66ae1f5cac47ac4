// Prints the whole message, which is a list, in the way of console.log.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const message of pull) {
  console.log("received", message);
}
