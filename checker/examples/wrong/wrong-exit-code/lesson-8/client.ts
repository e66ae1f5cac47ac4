// Counts a server that did not come as a failure.
import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

const push = new Push({ linger: LINGER_MS });
push.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}

let isDelivered = false;
push.events.on("handshake", () => {
  isDelivered = true;
});
process.on("exit", () => {
  if (!isDelivered) process.exitCode = 1;
});
push.close();
