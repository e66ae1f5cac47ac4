// The socket is never bound, so there is no door to knock at.
import { Push } from "zeromq";

const push = new Push();
console.log("sending 0");
await push.send("0");
