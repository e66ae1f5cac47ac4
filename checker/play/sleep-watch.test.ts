import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SleepWatch } from "./sleep-watch.ts";

const STARTED_AT = 1_000;
const PROGRAM = { pids: [1], startedAt: STARTED_AT };

let timesRun = 5;
let sleepLimitMs = 8_000;
let areAllAsleep = true;
let watch: SleepWatch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  timesRun = 5;
  sleepLimitMs = 8_000;
  areAllAsleep = true;
  watch = new SleepWatch(() => sleepLimitMs);
});
afterEach(() => {
  vi.useRealTimers();
});

/** What is told at a moment. */
function lookAt(ms: number, programs = [PROGRAM]): number {
  vi.advanceTimersByTime(ms - performance.now());
  const turns = { count: timesRun, waitedMs: 0 };
  const activity = { cpuTicks: 20, runnable: !areAllAsleep, stopped: false, turns };
  return watch.wakesInMs(programs.map((program) => ({ program, activity })));
}

it("counts from a program's start where it was never seen to run", () => {
  expect(lookAt(STARTED_AT + 3_000)).toBe(5_000);
  expect(lookAt(STARTED_AT + 3_100)).toBe(4_900);
});

it("counts from the look after which it has run", () => {
  lookAt(20_000);
  expect(lookAt(20_100)).toBeLessThan(0);
  timesRun += 1;
  expect(lookAt(20_200)).toBe(0);
  expect(lookAt(20_300)).toBe(8_000 - 200);
});

it("tells of the one that wakes first, and of each by what was seen of it", () => {
  const young = { ...PROGRAM, startedAt: 9_900 };
  expect(lookAt(10_000, [young])).toBe(7_900);
  expect(lookAt(10_000, [young, PROGRAM])).toBe(-1_000);
});

it("tells nothing while something else than its own processes is not asleep, as what gives it a terminal", () => {
  areAllAsleep = false;
  expect(lookAt(STARTED_AT + 3_000)).toBe(0);
  areAllAsleep = true;
  expect(lookAt(STARTED_AT + 3_100)).toBe(4_900);
});

it("tells nothing of none, of one that was not started, and of one that is awake", () => {
  expect(lookAt(2_000, [])).toBe(0);
  expect(watch.wakesInMs([{ program: { ...PROGRAM, pids: [] }, activity: undefined }])).toBe(0);
  sleepLimitMs = 0;
  expect(lookAt(2_100)).toBeLessThan(0);
});
