// Stays until a server comes, if it takes for ever.
import { Push } from "zeromq";


const push = new Push();
push.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
