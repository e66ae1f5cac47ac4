// All sends at once, before there can be a peer. The errors are printed, and make the code at the end 1.
import { Push } from "zeromq";

const push = new Push();

function report(error: Error): void {
  console.error(error);
  process.exitCode = 1;
}

for (const value of [0, 1, 2]) {
  console.log(`sending ${value}`);
  Promise.resolve()
    .then(() => push.send(String(value)))
    .catch(report);
}
await null;
await push.bind("tcp://127.0.0.1:5559");
