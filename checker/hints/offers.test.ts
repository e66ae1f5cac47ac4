import { expect, test } from "vitest";
import { FAILED, PASSED, UNKNOWN } from "../report/example-result.ts";
import { offersAfter } from "./offers.ts";

/** In lesson 1, where no hint is about a crash, and the second is about `nothing-bound`. */
const failedTimes = (times: number) => ({ attempts: times, last: { misconception: "crashed", times } });

test("a hint is offered from the second failure with the same misconception on", () => {
  expect(offersAfter(FAILED, failedTimes(1))).toEqual([]);
  expect(offersAfter(FAILED, failedTimes(2))).toEqual([
    { what: "hint", misconception: "crashed", times: 2, about: undefined },
  ]);
});

test("the hint that is about it is named, until it was shown", () => {
  const claims = FAILED.claims.map((claim) =>
    claim.verdict === "broken" ? { ...claim, misconception: "nothing-bound" as const } : claim,
  );
  const failed = { ...FAILED, claims };
  const about = (hintsShown: number) => {
    const last = { misconception: "nothing-bound", times: 2 };
    const [offer] = offersAfter(failed, { attempts: 2, last, hintsShown });
    return offer?.what === "hint" && offer.about;
  };
  expect([about(0), about(1), about(2)]).toEqual([2, 2, undefined]);
});

test("after a pass the solution and the next lesson are offered", () => {
  const [compare, next] = offersAfter(PASSED, { attempts: 1 });
  expect(compare).toEqual({ what: "compare" });
  expect(next).toMatchObject({ what: "next", lesson: { name: "lesson-2" } });
});

test("an unknown verdict offers nothing", () => {
  expect(offersAfter(UNKNOWN, failedTimes(5))).toEqual([]);
});
