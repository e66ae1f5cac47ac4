// The check for a missing value throws 0 away as well.
import { Push } from "zeromq";

const push = new Push();

async function send(value: number | undefined): Promise<void> {
  if (!value) return;
  console.log(`sending ${value}`);
  await push.send(String(value));
}

await push.bind("tcp://127.0.0.1:5559");
for (const value of [0, 1, 2]) await send(value);
