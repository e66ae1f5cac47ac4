import { Push } from "zeromq";

// How long to stay for a server when all is sent, in milliseconds.
const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

const push = new Push();
push.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}

// TODO: this client leaves when all is sent, and its values with it. It is to stay for LINGER_MS, and no longer.
process.exit();
