// The limit is on the bind, which is done at once. The send has none.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push();
const isBound = await Promise.race([
  push.bind("tcp://127.0.0.1:5559").then(() => true),
  new Promise<boolean>((resolve) => setTimeout(() => resolve(false), WAIT_MS).unref()),
]);
if (isBound) {
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
  }
} else {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
