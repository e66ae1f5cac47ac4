// receive() is called twice in each turn of the loop: in the condition, and again in the body.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while ((await pull.receive()).length > 0) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
}
