// Always the time of the example, whatever WAIT_MS says.
import { Push } from "zeromq";

const push = new Push({ sendTimeout: 1000 });
await push.bind("tcp://127.0.0.1:5559");

try {
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
  }
} catch {
  console.log("no server within 1000 ms");
  process.exitCode = 1;
}
