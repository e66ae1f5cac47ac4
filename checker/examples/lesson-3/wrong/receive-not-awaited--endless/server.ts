// Never gives the event loop a turn: asks for ever, and has no value to print.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for (;;) {
  const message: unknown = pull.receive();
  console.log(`received ${(message as Buffer[])[0]}`);
}
