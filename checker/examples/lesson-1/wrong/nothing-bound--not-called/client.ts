// The function that binds is written and never called.
import { Push } from "zeromq";

const push = new Push();

async function open(): Promise<void> {
  await push.bind("tcp://127.0.0.1:5559");
}

async function send(value: number): Promise<void> {
  console.log(`sending ${value}`);
  await push.send(String(value));
}

await send(0);
