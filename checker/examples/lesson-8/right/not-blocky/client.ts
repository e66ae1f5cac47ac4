// The context is not blocky, and the socket has a linger of its own.
import { context, Push } from "zeromq";

context.blocky = false;

const push = new Push({ linger: Number(process.env.LINGER_MS ?? 1000) });
push.connect("tcp://localhost:5559");
for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
