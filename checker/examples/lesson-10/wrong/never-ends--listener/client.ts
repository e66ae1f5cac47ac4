import { Push } from "zeromq";

const SERVERS = Number(process.env.SERVERS ?? 2);

const push = new Push();
let greeting = 0;
let servers = 0;
const all = new Promise<void>((resolve) => {
  push.events.on("accept", () => {
    greeting += 1;
  });
  push.events.on("handshake", () => {
    greeting -= 1;
    servers += 1;
    if (servers === SERVERS) resolve();
  });
  push.events.on("disconnect", () => {
    if (greeting > 0) greeting -= 1;
    else servers -= 1;
  });
});
await push.bind("tcp://127.0.0.1:5559");
await all;
console.log(`${SERVERS} servers`);
for (let i = 0; i < 10; i++) await push.send(String(i));
