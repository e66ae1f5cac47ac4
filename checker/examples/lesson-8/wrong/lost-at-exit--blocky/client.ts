// Does what the warning of the library advises.
import { context, Push } from "zeromq";

context.blocky = false;

const push = new Push();
push.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
