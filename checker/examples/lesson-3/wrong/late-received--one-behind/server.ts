// Prints a value only when the next one is there: the last one is always missing until more comes.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let [current] = await pull.receive();
while (true) {
  const [next] = await pull.receive();
  console.log(`received ${current}`);
  current = next;
}
