import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

// By hand it is often pressed by mistake.
process.on("SIGINT", () => console.log("Send SIGTERM to stop me."));

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
