// Waits for the handshake, and sends without waiting from then on.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
const COUNT = Number(process.env.COUNT ?? 10000);

const push = new Push({ sendTimeout: 0 });
const { events } = push;
const isThere = new Promise<boolean>((resolve) => {
  events.on("handshake", () => resolve(true));
  setTimeout(() => resolve(false), WAIT_MS).unref();
});
await push.bind("tcp://127.0.0.1:5559");

if (await isThere) {
  // The handshake is told a moment before the socket has its peer.
  push.sendTimeout = WAIT_MS;
  let sent = 0;
  for (let i = 0; i < COUNT; i++) {
    const isSent = await push.send(Buffer.from(`${i} `.padEnd(4096))).then(
      () => true,
      () => false,
    );
    if (isSent) sent += 1;
    push.sendTimeout = 0;
  }
  console.log(`sent ${sent}, dropped ${COUNT - sent}`);
} else {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
push.close();
