import { Push } from "zeromq";

async function sendFrom(push: Push, value: number): Promise<void> {
  if (value > 2) return;
  console.log(`sending ${value}`);
  await push.send(String(value));
  return sendFrom(push, value + 1);
}

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
await sendFrom(push, 0);
