// Goes to another address of this machine.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://127.0.0.2:5559");

while (true) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
}
