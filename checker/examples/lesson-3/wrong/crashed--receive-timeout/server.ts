// A limit for each receive: when nothing comes for so long, the loop ends with an error.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const [first] = await pull.receive();
console.log(`received ${first}`);
pull.receiveTimeout = 150;
for await (const [value] of pull) {
  console.log(`received ${value}`);
}
