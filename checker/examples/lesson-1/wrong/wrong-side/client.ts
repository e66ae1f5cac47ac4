// Connects to the port, where it should bind it.
import { Push } from "zeromq";

const push = new Push();
push.connect("tcp://127.0.0.1:5559");
console.log("sending 0");
await push.send("0");
