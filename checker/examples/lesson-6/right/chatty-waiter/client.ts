// Says while it waits that there is no server yet.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push({ sendTimeout: WAIT_MS });
await push.bind("tcp://127.0.0.1:5559");
const saying = setInterval(() => console.log("no server yet"), 20);
console.log("no server so far");
try {
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(`${i}`);
  }
} catch (error) {
  if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
clearInterval(saying);
