// Has a limit of two seconds for each value.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");
const [first] = await pull.receive();
console.log(`received ${first}`);
pull.receiveTimeout = 2000;
for (;;) {
  const message = await pull.receive().catch(() => undefined);
  if (!message) break;
  console.log(`received ${message[0]}`);
}
