// The line is made by util.format, which takes the value as a text.
import { format } from "node:util";
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const [message] = await pull.receive();
  console.log(format("received %s", String(message)));
}
