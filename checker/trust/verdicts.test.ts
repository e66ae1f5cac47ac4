import { describe, expect, it } from "vitest";
import { lesson2 } from "../lessons/lesson-2.ts";
import { randomFrom, shuffled } from "../play/shuffle.ts";
import { isAsExpected, type Outcome } from "./candidate.ts";
import { equally } from "./plan.ts";
import { exitCodeOf, table } from "./table.ts";
import { isChosen, parseTrustArguments } from "./trust-arguments.ts";

function outcome(expected: string, got: string, ms = 1_000): Outcome {
  return {
    lesson: "lesson-2",
    programs: `${expected}/lesson-2`,
    expected,
    under: "load",
    got,
    because: "2, 1, 0",
    ms,
  };
}

describe("a verdict is as expected", () => {
  it("where it is the very one", () => {
    expect(isAsExpected(outcome("pass", "pass"))).toBe(true);
    expect(isAsExpected(outcome("out-of-order", "out-of-order"))).toBe(true);
  });

  it("where any failure was expected, and it is one", () => {
    expect(isAsExpected(outcome("fail", "crashed"))).toBe(true);
  });

  it("in no other case", () => {
    expect(isAsExpected(outcome("fail", "pass"))).toBe(false);
    expect(isAsExpected(outcome("fail", "unknown"))).toBe(false);
    expect(isAsExpected(outcome("pass", "unknown"))).toBe(false);
    expect(isAsExpected(outcome("out-of-order", "crashed"))).toBe(false);
    expect(isAsExpected(outcome("pass", "lost-at-exit"))).toBe(false);
  });
});

describe("the table", () => {
  it("counts the programs and their plays, and names the slowest", () => {
    expect(
      table([outcome("pass", "pass"), outcome("pass", "pass", 2_540), outcome("fail", "crashed")], []),
    ).toEqual([
      "programs         2",
      "plays            3: 2 right under load, 1 wrong under load",
      "not as expected  0",
      "slowest play     2.5 s, pass/lesson-2",
    ]);
  });

  it("names each verdict that was not as expected, and what was left out", () => {
    expect(table([outcome("pass", "out-of-order")], ["3 programs"])).toEqual([
      "programs         1",
      "plays            1: 1 right under load",
      "not as expected  1",
      "  lesson-2: pass/lesson-2",
      "    expected pass, got out-of-order under load",
      "    because 2, 1, 0",
      "slowest play     1.0 s, pass/lesson-2",
      "left out         3 programs",
    ]);
  });
});

describe("the exit code", () => {
  it("is 0 only where something was played, and all of it came out as expected", () => {
    expect(exitCodeOf([outcome("pass", "pass")])).toBe(0);
    expect(exitCodeOf([outcome("pass", "pass"), outcome("pass", "crashed")])).toBe(1);
    expect(exitCodeOf([])).toBe(1);
  });
});

describe("the order", () => {
  const numbers = Array.from({ length: 20 }, (_, index) => index);

  it("has everything in it once, and is the same for the same seed", () => {
    const order = shuffled(numbers, randomFrom(7));
    expect([...order].sort((a, b) => a - b)).toEqual(numbers);
    expect(shuffled(numbers, randomFrom(7))).toEqual(order);
    expect(shuffled(numbers, randomFrom(8))).not.toEqual(order);
  });
});

describe("a number of plays", () => {
  const candidate = (name: string, expected: string) => ({
    lesson: lesson2,
    programs: name,
    folder: name,
    expected,
  });
  const given = [candidate("one", "pass"), candidate("two", "pass"), candidate("three", "crashed")];

  it("is played of the right programs and of the wrong ones, all of them as often as the others", () => {
    const names = equally(given, 4, randomFrom(7)).map(({ programs }) => programs);
    expect(names.sort()).toEqual(["one", "one", "three", "three", "three", "three", "two", "two"]);
  });

  it("comes to nothing where there are none of a kind", () => {
    expect(equally([], 4, randomFrom(7))).toEqual([]);
  });
});

describe("what was typed", () => {
  it("is one round of everything, under load, if it is nothing", () => {
    expect(parseTrustArguments([], 42)).toMatchObject({
      rounds: 1,
      seed: 42,
      under: ["load", "stalls"],
      mutants: false,
    });
  });

  it("goes on round after round where only the time is given", () => {
    expect(parseTrustArguments(["--seconds", "60"], 42).rounds).toBe(Number.POSITIVE_INFINITY);
  });

  it("is refused where it can't be meant", () => {
    expect(() => parseTrustArguments(["--rounds", "many"], 42)).toThrow("not many");
    expect(() => parseTrustArguments(["--round", "2"], 42)).toThrow("--round");
    expect(() => parseTrustArguments(["--under", "water"], 42)).toThrow("not water");
  });

  it("chooses by whole names of folders", () => {
    expect(isChosen("solutions/lesson-1", ["lesson-1"])).toBe(true);
    expect(isChosen("solutions/lesson-10", ["lesson-1"])).toBe(false);
    expect(isChosen("solutions/lesson-1/client.ts, line 1", ["solutions/lesson-1"])).toBe(true);
  });
});
