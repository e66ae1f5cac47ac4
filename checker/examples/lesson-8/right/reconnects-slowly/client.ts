// Looks for its server every six seconds only.
import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

const push = new Push({ reconnectInterval: 6000, linger: LINGER_MS });
push.connect("tcp://localhost:5559");
for (const value of ["0", "1", "2"]) {
  console.log(`sending ${value}`);
  await push.send(value);
}
