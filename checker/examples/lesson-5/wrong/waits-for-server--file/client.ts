// PUSH and PULL, but before each next value the client waits for a file that the server writes.
import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  const file = path.join(tmpdir(), `lesson-5-done-${i}.txt`);
  rmSync(file, { force: true });
  console.log(`sending ${i}`);
  await push.send(String(i));
  while (!existsSync(file)) await sleep(20);
}
