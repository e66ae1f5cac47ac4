import { Push } from "zeromq";

const waiting: number[] = [];
const push = new Push();
let wake: () => void = () => {};

function put(value: number): void {
  waiting.push(value);
  wake();
}

async function sendAll(count: number): Promise<void> {
  for (let sent = 0; sent < count; sent++) {
    while (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const value = waiting.shift();
    console.log(`sending ${value}`);
    await push.send(String(value));
  }
}

await push.bind("tcp://127.0.0.1:5559");
const sending = sendAll(3);
for (let i = 0; i < 3; i++) setTimeout(put, 20 * i, i);
await sending;
push.close();
