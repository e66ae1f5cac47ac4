// Sends one value from a second socket, to which nobody comes.
import { Push } from "zeromq";
const push = new Push();const b=new Push();
await push.bind("tcp://127.0.0.1:5559");
await b.bind("tcp://127.0.0.1:5560");
for (let i = 0; i < 3; i++) { console.log(`sending ${i}`); await (i==1?b:push).send(String(i)); }
