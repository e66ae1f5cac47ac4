// Knows by heart how long to stay.
import { Push } from "zeromq";


const push = new Push({ linger: 1000 });
push.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
