import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { stateOf } from "./descendants.ts";
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
async function killedAfter(lines: string): Promise<void> {
  const program = `const { putUnderGuard } = await import(${JSON.stringify(import.meta.resolve("./guard.ts"))});
${lines}
console.log("done");
setInterval(() => {}, 1000);`;
  const tsx = import.meta.resolve("tsx");
  const child = spawn(process.execPath, ["--import", tsx, "--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}

const isGone = (pid: number) => [undefined, "Z"].includes(stateOf(pid));

const isLinux = process.platform === "linux";

describe.runIf(isLinux)("when the checker is gone without a word", () => {
  it("a group that it had started is ended, whatever is in the environment of its processes", async () => {
    const [kept, guarded] = [sleeper(), sleeper()];
    await killedAfter(`putUnderGuard(${JSON.stringify(guarded)});`);
    await expect.poll(() => isGone(guarded.pid), { timeout: 10_000 }).toBe(true);
    expect(isGone(kept.pid)).toBe(false);
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
