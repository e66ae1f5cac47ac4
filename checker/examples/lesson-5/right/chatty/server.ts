import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env["WORK_MS"] ?? 2000);

const pull = new Pull();
console.log(`server, ${WORK_MS} ms of work for each value`);
pull.connect("tcp://localhost:5559");

let count = 0;
for await (const [message] of pull) {
  console.error(`message number ${++count}, ${message?.length} bytes`);
  console.log(`received ${message}`);
  console.log("working …");
  await sleep(WORK_MS);
  console.log(`value: ${message}`);
  console.log();
}
