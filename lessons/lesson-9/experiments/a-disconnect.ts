// A server at work on 0 disconnects, when 1 and 2 have arrived already. What does it still get?
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const push = new Push({ linger: 0 });
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull({ receiveTimeout: 300 });
pull.connect("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) await push.send(String(i));
await sleep(100);
const [first] = await pull.receive();
console.log(`received ${first}`);
pull.disconnect("tcp://127.0.0.1:5559");
console.log("disconnect");
try {
  for await (const [value] of pull) console.log(`received ${value}`);
} catch {
  console.log("nothing more comes");
}
pull.close();
push.close();
