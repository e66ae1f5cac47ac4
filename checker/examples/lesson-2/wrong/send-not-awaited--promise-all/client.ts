// Promise.all starts all sends at once.
import { Push } from "zeromq";

const push = new Push();
console.log("binding");
await push.bind("tcp://127.0.0.1:5559");

async function send(value: number): Promise<void> {
  console.log(`sending ${value}`);
  await push.send(value);
}

await Promise.all([send(0), send(1), send(2)]);
console.log("all sent");
