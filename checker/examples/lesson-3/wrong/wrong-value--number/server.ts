// Makes a number of the text: leading zeros are gone, and letters become NaN.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${Number(value)}`);
}
