// The bind is not awaited: a send in the middle of it is an error.
import { Push } from "zeromq";

const push = new Push();
push.bind("tcp://127.0.0.1:5559");
console.log("sending 0");
await push.send("0");
