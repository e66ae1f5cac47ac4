import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, it } from "vitest";
import { randomFrom } from "../play/shuffle.ts";
import { stateOf } from "../processes/descendants.ts";
import { injectStalls, nextStall } from "./stalls.ts";

describe("a schedule of stalls", () => {
  const drawn = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 200 }, () => nextStall(random));
  };

  it("is the same for the same seed, and another for another", () => {
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  it("has stalls of 50 to 800 ms, of single processes and of all", () => {
    for (const { forMs } of drawn(7)) {
      expect(forMs).toBeGreaterThanOrEqual(50);
      expect(forMs).toBeLessThanOrEqual(800);
    }
    const ofAll = drawn(7).filter(({ whom }) => whom === undefined).length;
    expect(ofAll).toBeGreaterThan(20);
    expect(ofAll).toBeLessThan(180);
  });
});

describe.runIf(process.platform === "linux")("a process with stalls", () => {
  /** Every stall at once, short, and of all: 20 ms from the end of the one before, 50 ms long. */
  const ALWAYS = (): number => 0;
  const TICKS =
    "let last = Date.now(); setInterval(() => { console.log(Date.now() - last); last = Date.now(); }, 2)";

  let ticking: ChildProcess;
  let end = (): void => {};
  afterEach(() => {
    end();
    ticking.kill("SIGKILL");
  });

  /** What it prints, line by line. */
  async function* lines({ stdout }: ChildProcess): AsyncGenerator<string> {
    if (stdout) yield* createInterface({ input: stdout });
  }

  /** The longest of the next times between two ticks. */
  async function longestOf(count: number): Promise<number> {
    const gaps: number[] = [];
    for await (const line of lines(ticking)) {
      gaps.push(Number(line));
      if (gaps.length === count) break;
    }
    return Math.max(...gaps);
  }

  it("stands still again and again, and goes on when that is over", async () => {
    ticking = spawn(process.execPath, ["-e", TICKS]);
    end = injectStalls(ticking.pid ?? 0, ALWAYS);
    expect(await longestOf(30)).toBeGreaterThanOrEqual(48);
    end();
    expect(await longestOf(30)).toBeGreaterThan(0);
  });

  const SEVERAL_STALLS_MS = 400;

  /** A process that does nothing. */
  function sleeping(): number {
    ticking = spawn("sleep", ["1000"]);
    return ticking.pid ?? 0;
  }

  /** Whether it stood still whenever it was looked at, for some stalls and after the last. */
  async function standsStill(pid: number): Promise<boolean> {
    for (const started = performance.now(); performance.now() - started < SEVERAL_STALLS_MS; ) {
      if (stateOf(pid) !== "T") return false;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return stateOf(pid) === "T";
  }

  it("is left alone where somebody else holds it", async () => {
    const pid = sleeping();
    process.kill(pid, "SIGSTOP");
    end = injectStalls(pid, ALWAYS);
    await expect.poll(() => stateOf(pid)).toBe("T");
    expect(await standsStill(pid)).toBe(true);
  });

  it("is not let go where somebody else begins to hold it in the middle of a stall", async () => {
    const pid = sleeping();
    end = injectStalls(pid, ALWAYS);
    while (stateOf(pid) !== "T") await new Promise((resolve) => setTimeout(resolve, 1));
    process.kill(pid, "SIGSTOP");
    expect(await standsStill(pid)).toBe(true);
  });
});
