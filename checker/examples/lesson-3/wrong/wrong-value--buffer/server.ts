// Gives the Buffer to console.log as it is, which prints `received <Buffer 31 37>`.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log("received", value);
}
