// Takes an accepted connection for a server, and then sends without a limit.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push();
const accepted = new Promise<boolean>((resolve) => {
  push.events.on("accept", () => resolve(true));
});
await push.bind("tcp://127.0.0.1:5559");

let timer: NodeJS.Timeout | undefined;
const late = new Promise<boolean>((resolve) => {
  timer = setTimeout(() => resolve(false), WAIT_MS);
});
const isThere = await Promise.race([accepted, late]);
clearTimeout(timer);
if (isThere) {
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
  }
} else {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
push.close();
