import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

// How long the work on one number takes, in milliseconds.
const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
const push = new Push();
push.connect("tcp://localhost:5560");

// By hand it is often pressed by mistake.
process.on("SIGINT", () => console.log("Send SIGTERM to stop me."));

for await (const [value] of pull) {
  const n = Number(value);
  console.log(`received ${n}`);
  await sleep(WORK_MS);
  await push.send(JSON.stringify({ n, square: n * n }));
}
