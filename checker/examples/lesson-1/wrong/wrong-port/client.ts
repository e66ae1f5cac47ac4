// Binds 5555, the port of most examples, and not 5559.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5555");
console.log("sending 0");
await push.send("0");
