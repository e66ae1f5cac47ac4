// The three values are sent as the three parts of one message.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const values = ["0", "1", "2"];
for (const value of values) console.log(`sending ${value}`);
await push.send(values);
