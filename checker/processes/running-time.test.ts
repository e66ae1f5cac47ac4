import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { runningTime } from "./running-time.ts";

const run = promisify(execFile);

test("what arrived while the machine stood still is read before the time is over", async () => {
  const child = spawn(process.execPath, [
    "-e",
    "process.stdin.once('data', () => console.log('last words'))",
  ]);
  await once(child, "spawn");
  let heard = "";
  child.stdout.on("data", (bytes) => {
    heard += bytes;
  });
  child.stdin.end("speak\n");
  const over = runningTime(100);
  standStill(1_500);
  await over;
  expect(heard).toBe("last words\n");
});

test("it takes the time that it was given", async () => {
  const began = performance.now();
  await runningTime(60);
  expect(performance.now() - began).toBeGreaterThanOrEqual(58);
});

test("it is over at once when it is needed no longer, and keeps no process alive", async () => {
  const source = `
    import { runningTime } from "./checker/processes/running-time.ts";
    const enough = new AbortController();
    const over = runningTime(60_000, enough.signal);
    enough.abort();
    await over;
    console.log("over");`;
  const { stdout } = await run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", source], {
    timeout: 30_000,
  });
  expect(stdout).toBe("over\n");
});

/** Nothing of this process runs meanwhile. */
function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
