// A loop that takes every message, until it is told that the last one has come.
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://localhost:5559");
for (const value of ["7f3a", "0042", "the last"]) await push.send(value);

for await (const message of pull) {
  // Runs once for each message, in the order of arrival.
  console.log(`${message}`);
  if (String(message) === "the last") break;
}
