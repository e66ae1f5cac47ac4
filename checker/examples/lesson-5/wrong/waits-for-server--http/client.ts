// The values go by PUSH, but the client asks the server over HTTP until the value is done.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

async function isDone(count: number): Promise<boolean> {
  try {
    const response = await fetch("http://127.0.0.1:5561/");
    return Number(await response.text()) >= count;
  } catch {
    return false;
  }
}

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
  while (!(await isDone(i + 1))) await sleep(30);
}
process.exit(0);
