// The server connects before anybody has bound the port.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const pull = new Pull({ receiveTimeout: 5000 });
pull.connect("tcp://localhost:5559");
console.log("server: connects to port 5559, where nobody is");

await sleep(500);
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("client: binds the port half a second later, and sends 0");
await push.send("0");

const [value] = await pull.receive();
console.log(`server: received ${value}`);
