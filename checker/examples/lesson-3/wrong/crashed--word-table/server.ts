// Looks the value up in a table that knows 0, 1 and 2 only, and throws on any other.
import { Pull } from "zeromq";

const WORDS = ["zero", "one", "two"];

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [message] of pull) {
  const value = String(message);
  console.log(`received ${value}`);
  console.log(`  (${WORDS[Number(value)].toUpperCase()})`);
}
