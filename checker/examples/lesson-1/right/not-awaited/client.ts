import { Push } from "zeromq";

// One value needs no await: the program stays until the send is complete.
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("sending 0");
push.send("0");
