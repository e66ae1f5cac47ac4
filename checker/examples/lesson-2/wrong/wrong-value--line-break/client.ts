// A line break hangs on every value, as if it went to a file.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (const value of ["0\n", "1\n", "2\n"]) {
  process.stdout.write(`sending ${value}`);
  await push.send(value);
}
