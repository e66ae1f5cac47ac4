import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push({ sendTimeout: WAIT_MS });
const shaken = new Promise<true>((resolve) => push.events.on("handshake", () => resolve(true)));
await push.bind("tcp://127.0.0.1:5559");

let timer: NodeJS.Timeout | undefined;
const late = new Promise<false>((resolve) => {
  timer = setTimeout(() => resolve(false), WAIT_MS);
});
if (await Promise.race([shaken, late])) {
  clearTimeout(timer);
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
  }
} else {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
push.close();
