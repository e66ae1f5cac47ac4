// Counts what came and leaves with process.exit when it thinks that this was the last.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let count = 0;
for await (const [value] of pull) {
  console.log(`received ${value}`);
  if (count++ === 2) {
    console.log("all values are here, bye");
    process.exit(0);
  }
}
