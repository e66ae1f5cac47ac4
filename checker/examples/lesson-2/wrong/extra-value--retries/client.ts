// An impatient helper: each value is sent again after it was sent. Each is printed once.
import { Push } from "zeromq";

const push = new Push();

async function sendSurely(value: number): Promise<void> {
  console.log(`sending ${value}`);
  for (let attempt = 0; attempt < 2; attempt++) await push.send(String(value));
}

await push.bind("tcp://127.0.0.1:5559");
await sendSurely(0);
await sendSurely(1);
await sendSurely(2);
