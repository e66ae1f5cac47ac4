import { spawn, spawnSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { descendantsOf, isGone } from "./descendants.ts";
import { sleepLimitMs, timersOf } from "./sleep.ts";

const started: { kill(signal: "SIGKILL"): boolean }[] = [];

afterAll(() => {
  for (const each of started.splice(0)) each.kill("SIGKILL");
});

/** A busy machine may take some seconds to start a program. */
const PATIENCE = { timeout: 20_000 };

function start(...[file = "", ...args]: string[]): number {
  const child = spawn(file, args, { stdio: ["pipe", "ignore", "ignore"] });
  started.push(child);
  return child.pid ?? 0;
}

/** Of Node, what its engine has put off is a limit, too: some seconds. */
const LONG_MS = 4_000;

describe.runIf(process.platform === "linux")(
  "for how long nothing wakes a process",
  { concurrent: true },
  () => {
    it.each([
      ["an open port", "require('net').createServer().listen(0)"],
      ["a key", "process.stdin.resume()"],
      ["a message", "new (require('zeromq').Pull)().receive()"],
      [
        "a server that never comes",
        "new (require('zeromq').Push)({ linger: -1 }).connect('tcp://127.0.0.1:9'); process.stdin.resume()",
      ],
      [
        "a thread that waits itself",
        "new (require('worker_threads').Worker)(\"require('net').createServer().listen(0)\", { eval: true })",
      ],
    ])("long, where it waits for %s", async (_, code) => {
      const pid = start(process.execPath, "-e", code);
      await expect.poll(() => sleepLimitMs([pid]), PATIENCE).toBeGreaterThan(LONG_MS);
    });

    it.each([
      ["a timer", "setTimeout(() => {}, 3_000)"],
      [
        "a timer in a thread",
        "new (require('worker_threads').Worker)('setTimeout(() => {}, 3_000)', { eval: true })",
      ],
      ["a program that it has started", "require('child_process').spawn('sleep', ['3'])"],
      ["a lock with a limit", "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000)"],
      ["nothing, for it computes", "for (const began = Date.now(); Date.now() - began < 3_000; );"],
    ])("not long, where it waits for %s", async (_, code) => {
      const pid = start(process.execPath, "-e", code);
      const looks: number[] = [];
      for (let look = 0; look < 12; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        looks.push(sleepLimitMs([pid, ...descendantsOf(pid)]));
      }
      expect(Math.max(...looks)).toBeLessThan(LONG_MS);
    });

    it("is not known of what is at its end, while the library waits for somebody to take what was sent", async () => {
      const code =
        "const push = new (require('zeromq').Push)({ linger: 3_000 }); push.connect('tcp://127.0.0.1:9'); push.send('0')";
      const pid = start(process.execPath, "-e", code);
      let longest = 0;
      await expect
        .poll(() => {
          longest = Math.max(longest, sleepLimitMs([pid]));
          return isGone(pid);
        }, PATIENCE)
        .toBe(true);
      expect(longest).toBeLessThan(LONG_MS);
    });

    it("counts what the library does by itself only where that may be what is waited for", async () => {
      const code =
        "globalThis.pull = new (require('zeromq').Pull)(); pull.connect('tcp://127.0.0.1:9'); process.stdin.resume()";
      const pid = start(process.execPath, "-e", code);
      const isByItsLibraryAlone = (): boolean =>
        sleepLimitMs([pid]) > LONG_MS && sleepLimitMs([pid], true) < LONG_MS;
      await expect.poll(isByItsLibraryAlone, PATIENCE).toBe(true);
    });

    it("is nothing of what is gone", () => {
      expect(sleepLimitMs([])).toBe(0);
      expect(sleepLimitMs([2 ** 22 + 1])).toBe(0);
    });
  },
);

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
