import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://localhost:5559");
const message = Buffer.alloc(1, "0", "ascii");
console.log("sending %s", message.toString());
await push.send(message);
