import { expect, test } from "vitest";
import type { Flight } from "./placed.ts";
import { flightsApart } from "./seen.ts";

const flight = (from: number, to: number, queueX: number): Flight => ({
  from,
  to,
  queueX,
  value: "0",
  x: 10,
  toX: 200,
  isUntold: false,
  role: "client",
});

test("of thousands that wait in a queue only as many ways are drawn as can be told apart", () => {
  const queued = Array.from({ length: 10_000 }, (_, at) => flight(20, 100 + at * 15, 100 - at * 0.01));
  const seen = flightsApart(queued, { from: 0, to: 1000 });
  // Each that is taken in sight, and the trunk of the others.
  expect(seen.length).toBeGreaterThan(60);
  expect(seen.length).toBeLessThan(160);
});

test("what is out of sight is not drawn, and what goes through it is", () => {
  const sight = { from: 500, to: 900 };
  const [before, after, through] = [flight(0, 400, 50), flight(1000, 1100, 60), flight(0, 2000, 70)];
  expect(flightsApart([before, after, through], sight)).toEqual([through]);
});
