// Works two seconds, whatever WORK_MS says, and then tells all of it in one go.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  await sleep(2000);
  console.log(`received ${value}\nvalue: ${value}`);
}
