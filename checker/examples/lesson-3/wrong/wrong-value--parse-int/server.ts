// Reads a number from the beginning of the text, and drops the rest.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log("received", Number.parseInt(String(value), 10));
}
