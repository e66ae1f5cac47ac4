// Each value has a timer of its own, and 1 has the longest one.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

let last: Promise<void> = Promise.resolve();
function enqueue(value: number): Promise<void> {
  last = last.then(() => {
    console.log(`sending ${value}`);
    return push.send(String(value));
  });
  return last;
}

await Promise.all(
  [0, 900, 300].map(async (delay, value) => {
    await sleep(delay);
    await enqueue(value);
  }),
);
