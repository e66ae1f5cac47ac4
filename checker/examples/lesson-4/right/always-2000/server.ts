// Always works two seconds, whatever WORK_MS says.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(2000);
  console.log(`value: ${value}`);
}
