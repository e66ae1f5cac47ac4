// Three sends have succeeded. The server dies at work on the first value, and another takes over.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const server = new Pull();
server.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) await push.send(String(i));
console.log("client: 0, 1 and 2 are sent");

const [value] = await server.receive();
console.log(`server: received ${value}`);
await sleep(500);
server.close();
console.log("server: gone");

const another = new Pull({ receiveTimeout: 1000 });
another.connect("tcp://localhost:5559");
await another.receive().then(
  ([next]) => console.log(`another server: received ${next}`),
  () => console.log("another server: nothing comes"),
);
