import { Push } from "zeromq";

const SERVERS = Number(process.env.SERVERS ?? 2);

const push = new Push();
const { events } = push;
await push.bind("tcp://127.0.0.1:5558");

let greeting = 0;
let servers = 0;
for await (const { type } of events) {
  if (type === "accept") greeting += 1;
  if (type === "handshake") {
    greeting -= 1;
    servers += 1;
  }
  if (type === "disconnect") {
    if (greeting > 0) greeting -= 1;
    else servers -= 1;
  }
  if (servers === SERVERS) break;
}
console.log(`${servers} servers`);
for (let i = 0; i < 10; i++) await push.send(String(i));
