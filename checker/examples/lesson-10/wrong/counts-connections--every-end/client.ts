import { Push } from "zeromq";

const SERVERS = Number(process.env.SERVERS ?? 2);

const push = new Push();
const { events } = push;
await push.bind("tcp://127.0.0.1:5559");

let servers = 0;
for await (const { type } of events) {
  if (type === "handshake") servers += 1;
  if (type === "disconnect") servers -= 1;
  if (servers === SERVERS) break;
}
console.log(`${servers} servers`);
for (let i = 0; i < 10; i++) await push.send(String(i));
