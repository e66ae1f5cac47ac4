// Prints much around the lines that count: a banner, colours, counts, and stamps on standard error.
import { Pull } from "zeromq";

const GREEN = "\u001b[32m";
const PLAIN = "\u001b[0m";

console.log("=".repeat(40));
console.log(`${GREEN}  value server 1.0${PLAIN}  pid ${process.pid}`);
console.log("=".repeat(40));
console.error(`${new Date().toISOString()} starting`);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
console.log("0 values so far, waiting for 5559 ...");

let count = 0;
for await (const [value] of pull) {
  console.error(`${new Date().toISOString()} received ${value}`);
  console.log(`received ${value}`);
  count += 1;
  const bytes = value?.length ?? 0;
  console.log(`${GREEN}${count} so far${PLAIN}, ${bytes} bytes in the last`);
  console.log("");
}
