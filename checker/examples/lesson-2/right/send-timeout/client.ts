import { Push } from "zeromq";

const push = new Push({ sendTimeout: 10_000, linger: 5000 });
await push.bind("tcp://127.0.0.1:5559");

try {
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
  }
} catch (error) {
  console.error("nobody took it:", error);
  process.exitCode = 1;
}
