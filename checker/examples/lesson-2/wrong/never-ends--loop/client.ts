// After the three values it goes round for ever and waits for work.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const values = [0, 1, 2];
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

while (true) {
  const value = values.shift();
  if (value === undefined) {
    await sleep(100);
    continue;
  }
  console.log(`sending ${value}`);
  await push.send(String(value));
}
