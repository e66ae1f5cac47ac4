import { Push } from "zeromq";

// How long to wait for a server, in milliseconds.
const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push({ sendTimeout: WAIT_MS });
await push.bind("tcp://127.0.0.1:5559");

try {
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
  }
} catch (error) {
  // Another error than "nobody took it in time" is not ours to explain.
  if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
  console.log(`no server within ${WAIT_MS} ms`);
  process.exitCode = 1;
}
