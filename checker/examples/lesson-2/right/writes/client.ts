import { EOL } from "node:os";
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (const word of "0 1 2".split(" ")) {
  process.stdout.write("sending ");
  process.stdout.write(word);
  process.stdout.write(EOL);
  await push.send(word);
}
