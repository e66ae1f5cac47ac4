// Takes the second part of the message, and there is only one: prints `received undefined`.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [_id, value] of pull) {
  console.log(`received ${value}`);
}
