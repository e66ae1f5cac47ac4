// An await inside a function that is not async.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

[0, 1, 2].forEach((i) => {
  console.log(`sending ${i}`);
  await push.send(String(i));
});
