import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Patience, type Signs, type Sleep } from "./patience.ts";
import type { Looked } from "./sleep-watch.ts";

/** What a process is at, `ms` after the beginning. */
type Life = (ms: number) => {
  cpuMs: number;
  runnable: boolean;
  stopped?: boolean;
  /** How often it was given a CPU, and how long it had wanted one by then; where it is not given, the system does not tell. */
  turns?: { count: number; waitedMs: number };
  /** When it wakes by itself; where it is not given, it is awake. */
  wakesInMs?: number;
};

const PROGRAM = {
  pids: [1],
  startedAt: 0,
  activity: { cpuTicks: 20, runnable: false, stopped: false },
  isHeld: false,
  hasExited: false,
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Waits for one program, for a second of idleness, and tells how that came to its end. */
function waitedFor(
  life: Life,
  isHeld = false,
  signs: Signs & Sleep = {},
  wasStopped = false,
): {
  endedAtMs: number;
  /** When it was told first that the program perhaps waits in vain. */
  quietAtMs: number | undefined;
  isStarved: boolean;
  isStopped: boolean;
  isAsleep: boolean;
  cpuMs: number | undefined;
} {
  const began = Date.now();
  const now = () => life(Date.now() - began);
  const sleepers = {
    wakesInMs: (programs: readonly unknown[]) => (programs.length > 0 ? (now().wakesInMs ?? 0) : 0),
  };
  const patience = new Patience(1_000, wasStopped, sleepers);
  const program = {
    ...PROGRAM,
    isHeld,
    get activity() {
      const { cpuMs, runnable, stopped = false, turns } = now();
      return { cpuTicks: cpuMs / 10, runnable, stopped, ...(turns ? { turns } : {}) };
    },
  };
  let endedAtMs = 0;
  const finish = (): void => {
    endedAtMs = Date.now() - began;
  };
  let quietAtMs: number | undefined;
  const notice = (): void => {
    quietAtMs ??= Date.now() - began;
  };
  patience.start([program], finish, signs, notice);
  vi.advanceTimersByTime(60_000);
  const { isStarved, isStopped, isAsleep, cpuMs } = patience;
  return { endedAtMs, quietAtMs, isStarved, isStopped, isAsleep, cpuMs };
}

describe.runIf(process.platform === "linux")("patience is at its end", () => {
  it("soon where the program sleeps", () => {
    const { endedAtMs, isStarved } = waitedFor(() => ({ cpuMs: 200, runnable: false }));
    expect(endedAtMs).toBeLessThan(1_500);
    expect(isStarved).toBe(false);
  });

  it("at once where nothing but an event from outside would wake it before that", () => {
    const asleep = { cpuMs: 200, runnable: false, wakesInMs: 8_000 };
    const { endedAtMs, isAsleep } = waitedFor(() => asleep);
    expect(endedAtMs).toBeLessThanOrEqual(500);
    expect(isAsleep).toBe(true);
    // Held still by the play, it does not sleep of its own.
    expect(waitedFor(() => asleep, true)).toMatchObject({ isAsleep: false });
  });

  it("at once where another program has ended meanwhile, of which the system tells no more", () => {
    const wakesInMs = (looked: readonly Looked[]): number =>
      looked.every(({ program }) => program.pids === PROGRAM.pids) ? 8_000 : 0;
    for (const hasExited of [true, false]) {
      const patience = new Patience(1_000, false, { wakesInMs });
      patience.start([PROGRAM, { ...PROGRAM, pids: [2], hasExited }], () => {});
      vi.advanceTimersByTime(60_000);
      expect(patience.isAsleep).toBe(hasExited);
    }
  });

  it("not at once where it may wake by itself before that, or soon after", () => {
    for (const wakesInMs of [300, 3_000]) {
      const { endedAtMs, isAsleep } = waitedFor(() => ({ cpuMs: 200, runnable: false, wakesInMs }));
      expect(endedAtMs).toBeGreaterThan(900);
      expect(isAsleep).toBe(false);
    }
  });

  it("not before a time that it is to outlast", () => {
    const asleep = { cpuMs: 200, runnable: false, wakesInMs: 8_000 };
    const { endedAtMs } = waitedFor(() => asleep, false, { atLeastMs: 800 });
    expect(endedAtMs).toBeGreaterThanOrEqual(800);
    expect(endedAtMs).toBeLessThan(1_000);
  });

  it("later where it starts up first", () => {
    const { endedAtMs } = waitedFor((ms) => ({ cpuMs: Math.min(ms, 900), runnable: ms < 900 }));
    expect(endedAtMs).toBeGreaterThan(1_500);
    expect(endedAtMs).toBeLessThan(2_500);
  });

  it("soon where it goes round in circles, and nothing kept it from computing", () => {
    const { endedAtMs, isStarved } = waitedFor((ms) => ({ cpuMs: ms, runnable: true }));
    expect(endedAtMs).toBeLessThan(2_500);
    expect(isStarved).toBe(false);
  });

  it("as soon, counted in what it computed, where it has half of a processor", () => {
    const { endedAtMs, isStarved } = waitedFor((ms) => ({ cpuMs: ms / 2, runnable: true }));
    expect(endedAtMs).toBeGreaterThan(2_500);
    expect(endedAtMs).toBeLessThan(5_000);
    expect(isStarved).toBe(false);
  });

  it("very late where the machine keeps it from computing, and then that is told", () => {
    const { endedAtMs, isStarved, cpuMs } = waitedFor((ms) => ({ cpuMs: ms / 100, runnable: true }));
    expect(endedAtMs).toBeGreaterThan(10_000);
    expect(isStarved).toBe(true);
    expect(cpuMs).toBeCloseTo(endedAtMs / 100, -2);
  });

  it("where it polls for ever, and nobody keeps it from that", () => {
    const { endedAtMs, isStarved } = waitedFor((ms) => ({ cpuMs: ms * 0.05, runnable: ms % 300 === 0 }));
    expect(endedAtMs).toBeGreaterThan(10_000);
    expect(isStarved).toBe(false);
  });

  it("soon where it polls, also if it is always seen at that: it gets to it at once", () => {
    const polls: Life = (ms) => ({
      cpuMs: ms * 0.05,
      runnable: true,
      turns: { count: Math.floor(ms / 33), waitedMs: ms * 0.01 },
    });
    expect(waitedFor(polls)).toMatchObject({ isStarved: false });
    expect(waitedFor(polls).endedAtMs).toBeLessThan(1_500);
  });

  it.each([
    ["now and then", (ms: number) => ({ count: Math.floor(ms / 40), waitedMs: ms * 0.9 })],
    ["not at all", () => ({ count: 7, waitedMs: 0 })],
  ])("very late where it is given a CPU %s though it wants one", (_, turns) => {
    const life: Life = (ms) => ({ cpuMs: ms / 100, runnable: true, turns: turns(ms) });
    expect(waitedFor(life)).toMatchObject({ isStarved: true });
    expect(waitedFor(life).endedAtMs).toBeGreaterThan(10_000);
  });

  it("not while it comes further, however long that takes and whatever it costs", () => {
    const began = Date.now();
    const life: Life = (ms) => ({ cpuMs: ms * 0.3, runnable: true });
    const progress = (): number => Math.min(Math.floor((Date.now() - began) / 400), 75);
    expect(waitedFor(life, false, { progress }).endedAtMs).toBeGreaterThan(30_000);
    // What may go on for ever is waited for as long as one that polls.
    const alive = waitedFor(() => ({ cpuMs: 0, runnable: false }), false, { liveliness: () => Date.now() });
    expect(alive.endedAtMs).toBeGreaterThan(10_000);
    expect(alive.endedAtMs).toBeLessThan(20_000);
  });

  it("for a while not where it says something, but who only talks is not waited for as long as who comes further", () => {
    const talks = (matters: boolean): number => {
      const patience = new Patience(1_000, false, { wakesInMs: () => 0 });
      const began = Date.now();
      let endedAtMs = Number.POSITIVE_INFINITY;
      const talking = setInterval(() => patience.renew(matters), 50);
      patience.start([PROGRAM], () => {
        endedAtMs = Date.now() - began;
      });
      vi.advanceTimersByTime(60_000);
      clearInterval(talking);
      return endedAtMs;
    };
    expect(talks(false)).toBeGreaterThan(2_500);
    expect(talks(false)).toBeLessThan(4_500);
    expect(talks(true)).toBeGreaterThan(10_000);
  });

  it("not while somebody stops it, but where the play itself does", () => {
    const stopped: Life = (ms) => ({ cpuMs: 200, runnable: false, stopped: ms > 500 && ms < 5_500 });
    expect(waitedFor(stopped)).toMatchObject({ isStopped: false });
    expect(waitedFor(stopped).endedAtMs).toBeGreaterThan(5_500);
    expect(waitedFor(stopped, true).endedAtMs).toBeLessThan(1_500);
  });

  it("late where somebody has stopped it for good, and then that is told; and waited for once only", () => {
    const life: Life = (ms) => ({ cpuMs: 200, runnable: false, stopped: ms > 500 });
    const { endedAtMs, isStarved, isStopped } = waitedFor(life);
    expect(endedAtMs).toBeGreaterThan(10_000);
    expect(endedAtMs).toBeLessThan(12_000);
    expect(waitedFor(life, false, {}, true).endedAtMs).toBeLessThan(1_000);
    expect({ isStarved, isStopped }).toEqual({ isStarved: false, isStopped: true });
  });

  it("not before the play has done what it waits for itself, and that is no sleep in vain", () => {
    const began = Date.now();
    const isYetToBeDone = (): boolean => Date.now() - began < 5_000;
    const sleeps: Life = () => ({ cpuMs: 200, runnable: false, wakesInMs: 20_000 });
    const { endedAtMs, quietAtMs } = waitedFor(sleeps, false, { isYetToBeDone });
    expect(endedAtMs).toBeGreaterThan(5_000);
    expect(endedAtMs).toBeLessThan(6_500);
    expect(quietAtMs).toBeGreaterThan(5_000);
  });
});

it("a program that does nothing perhaps waits in vain, but not for as long as it was told to", () => {
  const waits: Life = () => ({ cpuMs: 200, runnable: false, wakesInMs: 900 });
  expect(waitedFor(waits).quietAtMs).toBe(500);
  expect(waitedFor(waits, false, { ownMs: 200 }).quietAtMs).toBe(700);
});
