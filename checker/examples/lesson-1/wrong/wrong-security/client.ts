// Asks for a user name and a password, which the server does not have.
import { Push } from "zeromq";

const push = new Push({ plainServer: true });
await push.bind("tcp://127.0.0.1:5559");

console.log("sending 0");
await push.send("0");
