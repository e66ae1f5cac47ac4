// A value that was seen before is taken for a copy and not printed.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const seen = new Set<string>();

for await (const [message] of pull) {
  const value = message.toString();
  if (seen.has(value)) continue;
  seen.add(value);
  console.log(`received ${value}`);
}
