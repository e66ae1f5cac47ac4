import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inBatches } from "./batches.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what comes within a moment goes together, in its order", () => {
  const got: (readonly number[])[] = [];
  const batches = inBatches<number>((things) => got.push(things));
  batches.add(1);
  vi.advanceTimersByTime(29);
  batches.add(2);
  expect(got).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(got).toEqual([[1, 2]]);
  batches.add(3);
  vi.advanceTimersByTime(30);
  expect(got).toEqual([[1, 2], [3]]);
});

test("what is left is handed on at the end, once", () => {
  const got: (readonly number[])[] = [];
  const batches = inBatches<number>((things) => got.push(things));
  batches.add(1);
  batches.flush();
  batches.flush();
  vi.advanceTimersByTime(100);
  expect(got).toEqual([[1]]);
});
