// A promise that nobody looks at is rejected when all is sent.
import { Push } from "zeromq";

async function report(sent: readonly number[]): Promise<void> {
  if (sent.length !== 2) throw new Error(`expected 2 values, sent ${sent.length}`);
}

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const sent: number[] = [];
for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
  sent.push(i);
}
report(sent);
