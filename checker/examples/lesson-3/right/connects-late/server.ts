// Connects only 300 ms after its start.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const pull = new Pull();
console.log("reading the configuration ...");
await sleep(300);
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
}
