import { on } from "node:events";
import { parentPort } from "node:worker_threads";
import { Push } from "zeromq";

const messages = on(parentPort, "message");
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for await (const [value] of messages) {
  if (value === "end") break;
  console.log(`sending ${value}`);
  await push.send(String(value));
}
parentPort.close();
