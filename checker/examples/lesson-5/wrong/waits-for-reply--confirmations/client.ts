// PUSH and PULL, and yet a request and reply: a second pair of sockets carries a confirmation back.
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const done = new Pull();
await done.bind("tcp://127.0.0.1:5560");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
  const [value] = await done.receive();
  console.log(`done: ${value}`);
}
