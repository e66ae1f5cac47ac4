// All is sent, but the client wants to see the server leave before it leaves.
import { Push } from "zeromq";

const push = new Push();

async function untilServerLeaves(): Promise<void> {
  for await (const event of push.events) {
    if (event.type === "disconnect") return;
  }
}

await push.bind("tcp://127.0.0.1:5559");
const left = untilServerLeaves();

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}

await left;
push.close();
