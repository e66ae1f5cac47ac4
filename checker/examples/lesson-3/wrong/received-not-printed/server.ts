// Counts what comes, and prints nothing about it.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");
console.log("waiting for values");

let count = 0;
for await (const [value] of pull) {
  if (value) count += 1;
}
