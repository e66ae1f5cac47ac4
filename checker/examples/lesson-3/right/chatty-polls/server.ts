// Says more than it is asked, in words that begin like the lesson's.
import { Pull } from "zeromq";

for (let i = 0; i < 2500; i++) console.log(`received nothing yet, look ${i}`);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
console.log("value: none so far");

for await (const [value] of pull) {
  console.log(`received ${value.length} bytes`);
  console.log(`received ${value}`);
  console.error(`received ${value}`);
}
