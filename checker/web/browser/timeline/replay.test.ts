import { expect, test } from "vitest";
import { further, stepsOf } from "./replay.ts";

test("what happened at once can be seen one after the other, and what took long is not waited for", () => {
  expect(stepsOf([0, 0, 1, 101, 20_000])).toEqual([260, 260, 400, 900]);
});

test("a long play is over in 25 seconds all the same", () => {
  const steps = stepsOf(Array.from({ length: 10_001 }, (_, at) => at * 100));
  expect(steps).toHaveLength(10_000);
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(25_000);
});

test("one mark, or none, has no steps", () => {
  expect(stepsOf([])).toEqual([]);
  expect(stepsOf([5])).toEqual([]);
});

test("time goes on from step to step, and ends at the last one", () => {
  const steps = [100, 200];
  expect(further(0, 50, steps)).toBe(0.5);
  expect(further(0.5, 50, steps)).toBe(1);
  expect(further(0.5, 150, steps)).toBe(1.5);
  expect(further(1.5, 1_000, steps)).toBe(2);
  expect(further(2, 1, steps)).toBe(2);
});
