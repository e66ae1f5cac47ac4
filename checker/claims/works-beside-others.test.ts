import { describe, expect, it } from "vitest";
import { numbered } from "../cast/cast.ts";
import { WORKER } from "../cast/parts.ts";
import { by } from "./by-hand.ts";
import { OVER, squares, told } from "./squares-by-hand.ts";
import { worksBesideOthers } from "./works-beside-others.ts";

const [ONE, TWO] = [numbered(WORKER, 1), numbered(WORKER, 2)];

describe("to work beside another", () => {
  const claim = worksBesideOthers(TWO, ONE, 2);
  const [held, goesOn] = [by(ONE.id)({ what: "held" }), by(ONE.id)({ what: "let go" })];

  it("holds by the squares that come while the other stands still", () => {
    expect(told(claim, [...held, ...squares(1, 2), ...goesOn, ...squares(3, 4), OVER])).toMatch(/^holds/);
  });

  it("is broken where they come after that, and open where they do not come at all", () => {
    expect(told(claim, [...held, ...squares(1), ...goesOn, ...squares(2, 3, 4), OVER])).toMatch(
      /^waits-for-another-client: while worker 1 stood still, 1 square came/,
    );
    expect(told(claim, [...held, ...squares(1), ...goesOn, OVER])).toBe("untested");
  });
});
