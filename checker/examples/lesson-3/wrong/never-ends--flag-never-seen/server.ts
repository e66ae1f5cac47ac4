// SIGTERM sets a flag, but the loop stands in receive() and looks at the flag only when a value comes.
import { Pull } from "zeromq";

let running = true;
process.on("SIGTERM", () => {
  running = false;
});

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (running) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
}
