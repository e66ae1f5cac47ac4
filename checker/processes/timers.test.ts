import { spawn, spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import { timersOf } from "./timers.ts";

const started: { kill(signal: "SIGKILL"): boolean }[] = [];

afterEach(() => {
  for (const each of started.splice(0)) each.kill("SIGKILL");
});

/** A busy machine may take some seconds to start a program. */
const PATIENCE = { timeout: 20_000 };

function start(...[file = "", ...args]: string[]): number {
  const child = spawn(file, args, { stdio: "ignore" });
  started.push(child);
  return child.pid ?? 0;
}

const hasPython = spawnSync("python3", ["--version"], { stdio: "ignore" }).status === 0;

describe.runIf(process.platform === "linux")("for how long a program sleeps", () => {
  it("is what its timer says, and less than that when some of it is over", async () => {
    const pid = start(process.execPath, "-e", "setTimeout(() => {}, 60_000)");
    await expect.poll(() => timersOf([pid]).some((ms) => ms > 1_000 && ms <= 60_000), PATIENCE).toBe(true);
  });

  it("is without a limit where it waits for something else", async () => {
    const pid = start(
      process.execPath,
      "-e",
      "process.stdin.resume(); require('net').createServer().listen(0)",
    );
    await expect.poll(() => timersOf([pid]), PATIENCE).toEqual([]);
  });

  it.each([
    ["time.sleep(60)", 60_000],
    ["select.select([], [], [], 60.5)", 60_500],
    ["select.poll().poll(60500)", 60_500],
  ])("is told of %s", async (call, ms) => {
    if (!hasPython) return;
    const pid = start("python3", "-c", `import select, time\n${call}`);
    // One that is told as a moment has become shorter by the time it is read.
    await expect
      .poll(() => timersOf([pid]).some((each) => each <= ms && each > ms - 20_000), PATIENCE)
      .toBe(true);
  });
});
