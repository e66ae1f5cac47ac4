// Values that come while the server is at work.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://localhost:5559");

await push.send("0");
const [first] = await pull.receive();
console.log(`server: received ${first}, at work`);

await push.send("1");
await push.send("2");
console.log("client: 1 and 2 are sent");
await sleep(500);
console.log(`server: value: ${first}`);

for (let taken = 0; taken < 2; taken++) {
  const [next] = await pull.receive();
  console.log(`server: received ${next}`);
}
