// The line is made by util.format, and the value goes through a number.
import { format } from "node:util";
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const [message] = await pull.receive();
  console.log(format("received %d", Number(message)));
}
