// Catches the error of each send, says so each time, and goes on to the next.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push({ sendTimeout: WAIT_MS });
await push.bind("tcp://127.0.0.1:5559");

for (const value of ["0", "1", "2"]) {
  try {
    console.log(`sending ${value}`);
    await push.send(value);
  } catch {
    console.log(`no server within ${WAIT_MS} ms`);
    process.exitCode = 1;
  }
}
