import { Push } from "zeromq";

// How long to wait for a server, in milliseconds.
const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
// How many values there are to send.
const COUNT = Number(process.env.COUNT ?? 10000);

const push = new Push({ sendTimeout: WAIT_MS });
await push.bind("tcp://127.0.0.1:5559");

// Whether value i is sent. If not, there was no room for it in time, and it is in no queue.
async function offer(i: number): Promise<boolean> {
  try {
    await push.send(`${i} `.padEnd(4096, "."));
    return true;
  } catch (error) {
    // Another error than "nobody took it in time" is not ours to explain.
    if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    return false;
  }
}

if (await offer(0)) {
  // There is a server. From here on nothing waits for it.
  push.sendTimeout = 0;
  let sent = 1;
  let dropped = 0;
  for (let i = 1; i < COUNT; i++) {
    if (await offer(i)) sent += 1;
    else dropped += 1;
  }
  console.log(`sent ${sent}, dropped ${dropped}`);
} else {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
