import { Push } from "zeromq";

// How long to wait for a server, in milliseconds.
const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
// How many values there are to send.
const COUNT = Number(process.env.COUNT ?? 10000);

// TODO: this client never waits for a slow server: it keeps what it has not got rid of, all of it. Drop that, and count.
const push = new Push({ sendTimeout: WAIT_MS, sendHighWaterMark: 0 });
await push.bind("tcp://127.0.0.1:5559");

try {
  for (let i = 0; i < COUNT; i++) await push.send(`${i} `.padEnd(4096, "."));
  console.log(`sent ${COUNT}, dropped 0`);
} catch (error) {
  // Another error than "nobody took it in time" is not ours to explain.
  if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
