import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { allProcesses, isGone } from "./descendants.ts";
import { readProc } from "./proc.ts";
import { startOf } from "./process-id.ts";

// The guard acts when its process is gone without a word, so it is started by a process that can be ended so.

const sleepers: ChildProcess[] = [];
afterEach(() => {
  for (const sleeper of sleepers.splice(0)) sleeper.kill("SIGKILL");
});

/** A program that leads a group of its own, and has nothing in its environment that it could be known by. */
function sleeper(): { pid: number; start: number | undefined } {
  const child = spawn("sleep", ["60"], { detached: true, stdio: "ignore", env: {} });
  sleepers.push(child);
  const pid = child.pid ?? 0;
  return { pid, start: startOf(pid) };
}

/** Runs these lines in a process with the guard, and ends it without a word when they are done. */
async function killedAfter(lines: string): Promise<{ said: string; isGuarded: () => boolean }> {
  const program = `const { putUnderGuard } = await import(${JSON.stringify(import.meta.resolve("./guard.ts"))});
${lines}
console.log("done");
setInterval(() => {}, 1000);`;
  const tsx = import.meta.resolve("tsx");
  const child = spawn(process.execPath, ["--import", tsx, "--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  // The guard has the tag of the check on its command line.
  const isGuarded = () =>
    allProcesses().some((pid) =>
      readProc(`/proc/${pid}/cmdline`).includes(`NON_BLOCKING_CHECK=${child.pid}-`),
    );
  return { said: String(said), isGuarded };
}

/** Somebody else's, about whose memory the system is told the same as about the programs of the check. */
const ADJUSTED = `
const { adjustments } = await import(${JSON.stringify(import.meta.resolve("./process-tag.ts"))});
const { spawn } = await import("node:child_process");
const say = "echo " + adjustments[0] + " > /proc/self/oom_score_adj; echo $$; exec sleep 20";
const stranger = spawn("sh", ["-c", say], { detached: true, stdio: ["ignore", "pipe", "ignore"], env: {} });
const pid = await new Promise((resolve) => stranger.stdout.once("data", (text) => resolve(String(text).trim())));
console.log(pid);
`;

const isLinux = process.platform === "linux";

describe.runIf(isLinux)("when the checker is gone without a word", () => {
  it("a group that it had started is ended, whatever is in the environment of its processes", async () => {
    const [kept, guarded] = [sleeper(), sleeper()];
    await killedAfter(`putUnderGuard(${JSON.stringify(guarded)});`);
    await expect.poll(() => isGone(guarded.pid), { timeout: 10_000 }).toBe(true);
    expect(isGone(kept.pid)).toBe(false);
  });

  it("somebody else's process is left alone, whatever the system is told of its memory", async () => {
    const last = sleeper();
    const { said, isGuarded } = await killedAfter(`putUnderGuard(${JSON.stringify(last)});${ADJUSTED}`);
    const stranger = Number.parseInt(said, 10);
    try {
      await expect.poll(isGuarded, { timeout: 10_000 }).toBe(false);
      expect(isGone(last.pid)).toBe(true);
      expect(isGone(stranger)).toBe(false);
    } finally {
      process.kill(stranger, "SIGKILL");
    }
  });

  it("a process that has the pid of one that had ended is left alone", async () => {
    const [other, released, last] = [sleeper(), sleeper(), sleeper()];
    await killedAfter(`
      putUnderGuard(${JSON.stringify({ ...other, start: 1 })});
      putUnderGuard(${JSON.stringify(released)})();
      putUnderGuard(${JSON.stringify(last)});`);
    // The guard goes through them in this order.
    await expect.poll(() => isGone(last.pid), { timeout: 10_000 }).toBe(true);
    expect(isGone(other.pid)).toBe(false);
    expect(isGone(released.pid)).toBe(false);
  });
});
