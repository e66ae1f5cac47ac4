import { Push } from "zeromq";

// For how many workers to wait.
const WORKERS = Number(process.env.WORKERS ?? 2);

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
// TODO: nobody is waited for.
console.log(`for ${WORKERS} workers`);

for (let n = 1; n <= 20; n++) {
  console.log(`sending ${n}`);
  await push.send(String(n));
}
// TODO: who learns by this that there is nothing more to come?
await push.send("END");
