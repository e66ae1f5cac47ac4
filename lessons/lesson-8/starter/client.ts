import { Push } from "zeromq";

// How long to stay for a server when all is sent, in milliseconds.
const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

// TODO: here the server binds, and the client connects. When all is sent, the client stays for LINGER_MS, and no longer.
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
