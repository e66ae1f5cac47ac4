import { Push } from "zeromq";

// How long to wait for a server, in milliseconds.
const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);
// How many values there are to send.
const COUNT = Number(process.env.COUNT ?? 10000);

const push = new Push({ sendTimeout: WAIT_MS });
await push.bind("tcp://127.0.0.1:5559");

try {
  // TODO: each of these sends waits for up to WAIT_MS. Only the first may. Drop what does not fit, and count.
  for (let i = 0; i < COUNT; i++) {
    // TODO: a value is a text of 4096 bytes, which begins with its number and a space.
    await push.send(String(i));
  }
  // TODO: say how many values are sent and how many are dropped.
} catch (error) {
  // Another error than "nobody took it in time" is not ours to explain.
  if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
