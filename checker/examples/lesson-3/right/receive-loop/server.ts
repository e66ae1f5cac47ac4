// receive() in a loop, the message taken apart at once.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
}
