// The socket is made and read, but never connected to anything.
import { Pull } from "zeromq";

const ENDPOINT = "tcp://localhost:5559";

console.log(`waiting for values from ${ENDPOINT}`);
const pull = new Pull();
// A heartbeat, so that I can see that the server is there.
setInterval(() => console.log("still waiting"), 5000);

while (true) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
}
