// Gathers what comes within 50 ms and prints it sorted by the alphabet, not in the order of arrival.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let batch: string[] = [];

function flush() {
  for (const value of batch.sort()) console.log(`received ${value}`);
  batch = [];
}

for await (const [value] of pull) {
  if (batch.length === 0) setTimeout(flush, 50);
  batch.push(String(value));
}
