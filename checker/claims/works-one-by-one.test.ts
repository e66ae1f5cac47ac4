import { describe, expect, it } from "vitest";
import { numbered } from "../cast/cast.ts";
import { WORKER } from "../cast/parts.ts";
import { by, type Step, says } from "./by-hand.ts";
import { OVER, sent, squares, told } from "./squares-by-hand.ts";
import { worksOneByOne } from "./works-one-by-one.ts";

const ONE = numbered(WORKER, 1);

describe("to work on one number at a time", () => {
  // Events are 10 ms apart: the fourth number is sent 30 ms after the first.
  const claim = worksOneByOne(ONE, 30);
  const begun = sent(1, 2, 3, 4);
  const pause = (events: number): Step[] =>
    by("worker-1")(...Array.from({ length: events }, () => says("…")));
  const one = (n: number): Step[] => [...pause(2), ...squares(n)];

  it("holds where most squares come some time after the one before", () => {
    expect(told(claim, [...begun, ...one(1), ...one(2), ...one(3), ...one(4), OVER])).toMatch(/^holds/);
    const late = [...pause(3), ...squares(3, 4)];
    expect(told(claim, [...begun, ...one(1), ...one(2), ...late, OVER])).toMatch(/^holds/);
    const soonAfterLate = [...pause(4), ...squares(2), ...pause(1), ...squares(3)];
    expect(told(claim, [...begun, ...one(1), ...soonAfterLate, ...one(4), OVER])).toMatch(/^holds/);
  });

  it("holds where a few come much later than that, each of them", () => {
    const first = [...sent(1, 2, 3, 4, 5, 6), ...squares(1), ...pause(13), ...squares(2)];
    expect(told(claim, [...first, ...pause(13), ...squares(3), OVER])).toMatch(/^holds/);
    expect(told(claim, [...first, ...pause(3), ...squares(3), OVER])).toBe("untested");
    expect(told(claim, [...first, OVER])).toBe("untested");
  });

  it("is open where none was early, and they came together", () => {
    expect(told(claim, [...begun, ...pause(13), ...squares(1, 2, 3, 4), OVER])).toBe("untested");
    const inTwos = [...pause(13), ...squares(1, 2), ...pause(2), ...squares(3, 4)];
    expect(told(claim, [...begun, ...inTwos, OVER])).toBe("untested");
  });

  it("is broken where two come when one is due", () => {
    expect(told(claim, [...sent(1, 2), ...pause(1), ...squares(1, 2), OVER])).toMatch(
      /^overlapping-work: 2 squares had come 40 ms after their numbers were sent; .* takes 60 ms/,
    );
  });

  it("is open with one square, and where the first one is too early for any work", () => {
    expect(told(claim, [...begun, ...squares(1), OVER])).toBe("untested");
    expect(told(claim, [...sent(1), ...squares(1, 2), OVER])).toBe("untested");
  });
});
