// A timer that nobody stops keeps the program alive.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

setInterval(() => console.log("still here"), 1000);

console.log("sending 0");
await push.send("0");
