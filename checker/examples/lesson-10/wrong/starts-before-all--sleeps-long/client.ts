import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const SERVERS = Number(process.env.SERVERS ?? 2);

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

// By then they will be there.
await sleep(3000);
console.log(`${SERVERS} servers`);
for (let i = 0; i < 10; i++) await push.send(String(i));
