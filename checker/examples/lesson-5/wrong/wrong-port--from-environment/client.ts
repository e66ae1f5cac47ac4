// The port is taken from the environment, and 5560 is used when it is not set there.
import { Push } from "zeromq";

const port = process.env["PORT"] ?? "5560";
const push = new Push();
await push.bind(`tcp://127.0.0.1:${port}`);

for (const i of [0, 1, 2]) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
push.close();
