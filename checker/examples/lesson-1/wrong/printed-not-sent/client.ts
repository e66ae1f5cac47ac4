// Says that it sends, waits a moment, and sends nothing.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("sending 0");
await new Promise((resolve) => setTimeout(resolve, 400));
push.close();
