import { workerData } from "node:worker_threads";
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (const value of workerData) {
  console.log(`sending ${value}`);
  await push.send(String(value));
}
push.close();
