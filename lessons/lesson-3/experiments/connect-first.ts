// The server connects before anybody has bound the port.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");
console.log("server: connect() is done");

await sleep(500);
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("client: bound, half a second later");
await push.send("0");

const [value] = await pull.receive();
console.log(`server: received ${value}`);
