// The line with the bind went away together with the REQ socket.
import { Push } from "zeromq";

const client = new Push();

for (let i = 0; i < 3; i += 1) {
  console.log(`sending ${i}`);
  await client.send(String(i));
}
