import { Push } from "zeromq";

// For how many workers to wait.
const WORKERS = Number(process.env.WORKERS ?? 2);

const push = new Push();
const { events } = push;
await push.bind("tcp://127.0.0.1:5559");

let strangers = 0;
let workers = 0;
for await (const { type } of events) {
  if (type === "accept") strangers += 1;
  if (type === "handshake") {
    strangers -= 1;
    workers += 1;
  }
  if (type === "disconnect") {
    if (strangers > 0) strangers -= 1;
    else workers -= 1;
  }
  if (workers === WORKERS) break;
}

for (let n = 1; n <= 20; n++) {
  console.log(`sending ${n}`);
  await push.send(String(n));
}
