import { describe, expect, test } from "vitest";
import { inTurn, median, quantile, ratio, spread } from "./timings.ts";

describe("of several timings", () => {
  test("the median is the one in the middle, or between the two there", () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([40, 10, 20, 30])).toBe(25);
  });

  test("the ninth decile has nine tenths below it", () => {
    const ten = Array.from({ length: 11 }, (_, at) => at);
    expect(quantile(ten, 0.9)).toBe(9);
  });

  test("the spread is the middle half as a share of the median", () => {
    expect(spread([10, 20, 30, 40, 50])).toBeCloseTo(20 / 30);
  });

  test("a ratio compares what was measured in the same round", () => {
    // A machine that is ten times slower in one round is so for both.
    expect(ratio([2, 20, 2], [1, 10, 1])).toBe(2);
  });
});

test("things are done in turn, and none always comes first", async () => {
  const done: string[] = [];
  const doing = (name: string) => async () => done.push(name);
  const timings = await inTurn(2, { a: doing("a"), b: doing("b") });
  expect(done).toEqual(["a", "b", "b", "a"]);
  expect(timings).toEqual({ a: [1, 4], b: [2, 3] });
});
