import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, it } from "vitest";
import { randomFrom } from "../play/shuffle.ts";
import { stateOf } from "../programs/descendants.ts";
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

  it("is left alone where somebody else holds it, before a stall or in the middle of one", async () => {
    ticking = spawn("sleep", ["1000"]);
    const pid = ticking.pid ?? 0;
    end = injectStalls(pid, ALWAYS);
    for (let time = 0; time < 20; time += 1) {
      process.kill(pid, "SIGSTOP");
      await new Promise((resolve) => setTimeout(resolve, 80));
      expect(stateOf(pid)).toBe("T");
      process.kill(pid, "SIGCONT");
      await new Promise((resolve) => setTimeout(resolve, 13));
    }
  });
});
