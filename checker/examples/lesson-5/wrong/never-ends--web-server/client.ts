// The client has a small web page about itself, and that stays open.
import http from "node:http";
import { Push } from "zeromq";

let sent = 0;
http.createServer((_, response) => response.end(`${sent} sent`)).listen(0, "127.0.0.1");

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
  sent += 1;
}
