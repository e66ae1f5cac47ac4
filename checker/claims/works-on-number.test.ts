import { describe, expect, it } from "vitest";
import { WORKER } from "../cast/parts.ts";
import { by, says } from "./by-hand.ts";
import { OVER, sent, squares, told } from "./squares-by-hand.ts";
import { worksOnNumber } from "./works-on-number.ts";

describe("to work on a number", () => {
  // Events are 10 ms apart.
  const claim = worksOnNumber(WORKER, 10, 2);

  it("holds where each square came when it was due, and is open where that was late", () => {
    expect(told(claim, [...sent(1), ...squares(1), ...sent(2), ...squares(2), OVER])).toMatch(/^holds/);
    const late = by("worker-1")(...Array.from({ length: 5 }, () => says("…")));
    expect(told(claim, [...sent(1), ...late, ...squares(1), ...sent(2), ...squares(2), OVER])).toBe(
      "untested",
    );
  });

  it("is broken by one that came too early", () => {
    expect(
      told(worksOnNumber(WORKER, 40, 2), [...sent(1), ...squares(1), ...sent(2), ...squares(2), OVER]),
    ).toMatch(/^early-value: the square of 1 came 10 ms after that was sent; the work on it takes 40 ms/);
  });
});
