import { type ChildProcess, spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { PROJECT } from "../paths.ts";
import { activityOf, descendantsOf } from "../processes/descendants.ts";
import { type Screen, screenOf, untilPrinted } from "../testing/course.ts";

/** `npm run trust -- …` without npm's own half second. */
function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "checker/trust/trust.ts", ...args], {
    cwd: PROJECT,
    env: { ...process.env, INIT_CWD: PROJECT },
  });
}

const trust = (...args: string[]): Promise<Screen> => screenOf(start(...args));

const RIGHT = "checker/examples/lesson-1/right/chatty";
const WRONG = "checker/examples/lesson-1/wrong/does-not-compile";
const FEW = ["--only", "solutions/lesson-1", "--only", RIGHT, "--only", WRONG];

describe("npm run trust", () => {
  it("plays what is chosen, under load and with stalls, and finds what is known beforehand", async () => {
    const { code, stdout, stderr } = await trust(...FEW, "--seed", "7");
    expect(stdout, stderr).toMatch(/^3 programs, under load and stalls, seed 7\n/);
    expect(stdout).toMatch(
      /^programs {9}3\nplays {12}6: .*\nnot as expected {2}0\nslowest play {5}\d+\.\d s, /m,
    );
    expect(stdout).toContain(
      "6: 2 right under load, 2 right under stalls, 1 wrong under load, 1 wrong under stalls",
    );
    expect(code).toBe(0);
  });

  it("names a verdict that is not the expected one, and exits with 1", async () => {
    const { code, stdout } = await trust("--under", "calm", ...FEW, "--expect", `${RIGHT}=wrong-port`);
    expect(stdout).toContain(
      `not as expected  1\n  lesson-1: ${RIGHT}\n    expected wrong-port, got pass under calm\n    because every claim holds\n`,
    );
    expect(code).toBe(1);
  });

  it("plays as many rounds as are asked for", async () => {
    const { code, stdout } = await trust("--under", "calm", "--only", "solutions/lesson-1", "--rounds", "2");
    expect(stdout).toMatch(/^programs {9}1\nplays {12}2: 2 right under calm$/m);
    expect(code).toBe(0);
  });

  it("comes to an end by itself where only the time is given", async () => {
    const { code, stdout } = await trust("--under", "calm", "--only", "solutions/lesson-1", "--seconds", "1");
    expect(stdout).toMatch(/^plays {12}[1-9]/m);
    expect(code).toBe(0);
  });

  it.runIf(process.platform === "linux")("stopped half-way, leaves no core busy", async () => {
    const child = start("--only", "solutions/lesson-5", "--seconds", "600");
    const ended = screenOf(child);
    await untilPrinted(child, "under load");
    // What keeps the cores busy may not be there yet when it is announced.
    let started: readonly number[] = [];
    const busyNow = (): readonly number[] => {
      started = descendantsOf(child.pid ?? 0);
      return started.filter(isBusy);
    };
    await expect.poll(busyNow, ENOUGH).not.toEqual([]);
    child.kill("SIGINT");
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    expect(stdout).toContain("plays");
    await expect.poll(() => started.filter(isBusy), ENOUGH).toEqual([]);
  });

  it("says what it takes where nothing is chosen", async () => {
    const { code, stderr } = await trust("--only", "lesson-99");
    expect(stderr).toContain("There is nothing to play of lesson-99.");
    expect(code).toBe(64);
  });
});

/** For what comes at once on a machine that has nothing else to do. */
const ENOUGH = { timeout: 30_000 };

/** A process that has ended may stand in the list of processes for a while, and does nothing there. */
function isBusy(pid: number): boolean {
  return activityOf(pid)?.runnable === true;
}
