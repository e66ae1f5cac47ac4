import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const SERVERS = Number(process.env.SERVERS ?? 2);

const push = new Push();
const open = { pending: 0, servers: 0 };

async function listen(): Promise<void> {
  for await (const { type } of push.events) {
    if (type === "accept") open.pending += 1;
    if (type === "handshake") {
      open.pending -= 1;
      open.servers += 1;
    }
    if (type === "disconnect" && open.pending > 0) open.pending -= 1;
    else if (type === "disconnect") open.servers -= 1;
  }
}

const listening = listen();
await push.bind("tcp://127.0.0.1:5559");
while (open.servers < SERVERS) await sleep(20);
console.log(`${open.servers} servers`);
for (let i = 0; i < 10; i++) await push.send(String(i));
push.close();
await listening;
