// A second PUSH takes a log line that nobody fetches, and its send waits for ever.
import { Push } from "zeromq";

const push = new Push();
const log = new Push();
await push.bind("tcp://127.0.0.1:5559");
await log.bind("tcp://127.0.0.1:5563");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
await log.send("all sent");
