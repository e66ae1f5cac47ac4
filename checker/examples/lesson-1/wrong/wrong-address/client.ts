// inproc:// reaches no other process.
import { Push } from "zeromq";
const push = new Push();
await push.bind("inproc://5559");
console.log("sending 0");
await push.send("0");
