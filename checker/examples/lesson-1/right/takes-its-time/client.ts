import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const push = new Push();
await sleep(300);
await push.bind("tcp://127.0.0.1:5559");
await sleep(300);
console.log("sending 0");
await push.send("0");
