// Prints a `received 0` for a value that never came, before the first one.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let last = "0";
const show = () => console.log(`received ${last}`);

show();
for await (const [value] of pull) {
  last = value.toString();
  show();
}
