// The socket is closed while the loop is at work on a value, and another one has arrived already.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://localhost:5559");
for (const value of ["0", "1"]) await push.send(value);

setTimeout(() => {
  console.log("close");
  pull.close();
}, 200);

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(500);
  console.log(`value: ${value}`);
}
console.log("the loop is over");
