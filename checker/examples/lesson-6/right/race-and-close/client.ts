import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const watch = setTimeout(() => {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
  // A send that still waits fails, and the program comes to its end.
  push.close();
}, WAIT_MS);

try {
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
    clearTimeout(watch);
  }
} catch (error) {
  if (process.exitCode !== 1) throw error;
}
