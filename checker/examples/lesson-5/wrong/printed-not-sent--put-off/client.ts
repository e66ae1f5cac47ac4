// The values are collected in a list, and the list is never sent.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const queue: string[] = [];

function send(value: number): void {
  console.log(`sending ${value}`);
  queue.push(String(value));
}

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
for (let i = 0; i < 3; i++) send(i);

await sleep(300);
push.close();
