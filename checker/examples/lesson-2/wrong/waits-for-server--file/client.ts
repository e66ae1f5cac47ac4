// After each value it looks for a file that a server would write when it has worked on the value.
import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const fileFor = (value: number): string => join(tmpdir(), `lesson-2-done-${value}.txt`);

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  rmSync(fileFor(i), { force: true });
  console.log(`sending ${i}`);
  await push.send(String(i));
  while (!existsSync(fileFor(i))) await sleep(50);
}
