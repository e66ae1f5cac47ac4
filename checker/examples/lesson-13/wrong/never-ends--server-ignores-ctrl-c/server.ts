import { setTimeout as sleep } from "node:timers/promises";
import { Request } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const request = new Request();
request.connect("tcp://localhost:5559");

// By hand it is often pressed by mistake.
process.on("SIGINT", () => console.log("Send SIGTERM to stop me."));

for (;;) {
  await request.send("ready");
  const [value] = await request.receive();
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
