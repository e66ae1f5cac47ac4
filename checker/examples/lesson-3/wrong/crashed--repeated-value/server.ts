// Takes a value that comes a second time for an error and throws.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const seen = new Map<string, Date>();

for await (const [message] of pull) {
  const value = message.toString();
  if (seen.has(value)) throw new Error(`${value} came twice`);
  seen.set(value, new Date());
  console.log(`received ${value}`);
}
