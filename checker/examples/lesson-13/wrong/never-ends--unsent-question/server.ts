import { setTimeout as sleep } from "node:timers/promises";
import { Request } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const request = new Request();
request.connect("tcp://localhost:5559");

let isStopping = false;
process.once("SIGTERM", () => {
  isStopping = true;
  request.close();
});

while (!isStopping) {
  await request.send("ready");
  const [value] = await request.receive().catch(() => []);
  if (!value) break;
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
