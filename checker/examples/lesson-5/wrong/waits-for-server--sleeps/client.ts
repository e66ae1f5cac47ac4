// After each value it sleeps for as long as the server works, so as not to be faster than the server.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const WORK_MS = Number(process.env["WORK_MS"] ?? 2000);

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
  await sleep(WORK_MS);
}
