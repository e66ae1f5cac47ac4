import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

// TODO: do this for 0, 1 and 2, in this order, and wait for each send before the next.
console.log("sending 0");
await push.send("0");
