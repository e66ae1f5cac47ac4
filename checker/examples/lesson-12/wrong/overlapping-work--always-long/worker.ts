import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

// How long the work on one number takes, in milliseconds.
const WORK_MS = 2_000;

const pull = new Pull();
pull.connect("tcp://localhost:5559");
const push = new Push();
push.connect("tcp://localhost:5560");

for await (const [value] of pull) {
  const n = Number(value);
  console.log(`received ${n}`);
  void sleep(WORK_MS).then(() => push.send(JSON.stringify({ n, square: n * n })));
}
