// The value is sent, and then a method is called that is not there.
import { Push } from "zeromq";

const push: any = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("sending 0");
await push.send("0");
push.disconnectAll();
