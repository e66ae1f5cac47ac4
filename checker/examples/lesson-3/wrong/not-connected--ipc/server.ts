// Connects to a local pipe instead of the TCP port: nobody is there.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("ipc:///tmp/values-5559");

while (true) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
}
