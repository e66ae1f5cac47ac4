// Sends the line that it prints, in place of the value.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const line = "sending 0";
console.log(line);
await push.send(line);
