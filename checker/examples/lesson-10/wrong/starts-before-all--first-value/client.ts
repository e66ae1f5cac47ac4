import { Push } from "zeromq";

const SERVERS = Number(process.env.SERVERS ?? 2);

const push = new Push();
const { events } = push;
await push.bind("tcp://127.0.0.1:5559");

// As soon as the first is sent, somebody is there.
await push.send("0");
let servers = 1;
for await (const { type } of events) {
  if (type === "handshake") servers += 1;
  if (servers > SERVERS) break;
}
console.log(`${SERVERS} servers`);
for (let i = 1; i < 10; i++) await push.send(String(i));
