// Writes a line in pieces, without console.log.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  process.stdout.write("received ");
  process.stdout.write(value ?? "");
  process.stdout.write("\n");
}
