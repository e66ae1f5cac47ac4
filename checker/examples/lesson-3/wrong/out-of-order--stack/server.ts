// Puts values on a stack and takes the newest first.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const waiting: string[] = [];

setInterval(() => {
  while (waiting.length > 0) console.log(`received ${waiting.pop()}`);
}, 100);

for await (const [value] of pull) {
  waiting.push(String(value));
}
