// Counts from one: sends 1 where 0 is asked for.
import { Push } from "zeromq";

let count = 0;

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log(`sending ${count++}`);
await push.send(String(count));
