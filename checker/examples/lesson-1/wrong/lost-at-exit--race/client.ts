// Does not want to wait for the send: whichever is first, and the other one is a matter of no time at all.
import { Push } from "zeromq";

console.log("opening the door");
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

console.log("sending 0");
await Promise.race([push.send("0"), Promise.resolve()]);
process.exit(0);
