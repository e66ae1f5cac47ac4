import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const WORK_MS = Number(process.env["WORK_MS"] ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
const done = new Push();
done.connect("tcp://localhost:5560");

for await (const [message] of pull) {
  const value = String(message);
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  await done.send(value);
}
