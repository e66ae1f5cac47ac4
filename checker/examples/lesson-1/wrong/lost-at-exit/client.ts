// Leaves before the send is complete: without a peer it is still waiting.
import { Push } from "zeromq";

console.log("starting");
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("sending 0");
push.send("0");
process.exit(0);
