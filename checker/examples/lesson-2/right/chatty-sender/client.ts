// Speaks of sending all the time, on both streams.
import { Push } from "zeromq";

for (let i = 0; i < 4000; i++) {
  console.log(`not sending anything in round ${i}`);
  if (i % 2 === 0) console.error("sending 0");
}

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
for (const value of ["0", "1", "2"]) {
  console.log(`sending value ${value} soon`);
  console.log(`sending ${value}`);
  await push.send(value);
}
