import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { cpuTicksOf } from "./descendants.ts";
import { untilAtRest } from "./rest.ts";

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill("SIGKILL");
});

/** Starts a program of Node, and waits until it has printed something. */
async function start(text: string): Promise<number> {
  child = spawn(process.execPath, ["-e", text], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => child?.stdout?.once("data", resolve));
  return child.pid ?? 0;
}

const isOver = (): boolean => child?.exitCode !== null;

describe.runIf(process.platform === "linux")("a program that was told something", () => {
  it("is at rest when it only waits", async () => {
    const pid = await start("console.log(1); setTimeout(() => {}, 60_000);");
    expect(await untilAtRest(() => [pid], isOver)).toBe("rested");
  });

  it("is left alone soon when it wakes again and again to see whether there is something to do", async () => {
    const pid = await start("console.log(1); setInterval(() => {}, 10);");
    let looks = 0;
    const pids = (): number[] => {
      looks += 1;
      return [pid];
    };
    expect(await untilAtRest(pids, isOver)).toBe("neither");
    // Those at which it wanted to compute are not counted.
    expect(looks).toBeLessThan(200);
  });

  it("computes where it goes on and on, also where somebody stops it for most of the time", async () => {
    const pid = await start("console.log(1); for (;;);");
    let isDone = false;
    const stopAndGo = async (): Promise<void> => {
      while (!isDone) {
        // By what it has used, since on a busy machine it gets little in any time.
        const [ticks, began] = [cpuTicksOf(pid), performance.now()];
        while (cpuTicksOf(pid) < ticks + 2 && !isDone) await sleep(2);
        process.kill(pid, "SIGSTOP");
        await sleep(3 * (performance.now() - began));
        process.kill(pid, "SIGCONT");
      }
    };
    const stopping = stopAndGo();
    const state = await untilAtRest(() => [pid], isOver);
    isDone = true;
    await stopping;
    expect(state).toBe("computes");
  });
});
