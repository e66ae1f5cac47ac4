import { expect, test } from "vitest";
import { FAILED, PASSED, UNKNOWN } from "./example-result.ts";
import { offersAfter } from "./offers.ts";

const failedTimes = (times: number) => ({ attempts: times, last: { misconception: "crashed", times } });

test("a hint is offered from the second failure with the same misconception on", () => {
  expect(offersAfter(FAILED, failedTimes(1))).toEqual([]);
  expect(offersAfter(FAILED, failedTimes(2))).toEqual([{ what: "hint", misconception: "crashed", times: 2 }]);
});

test("after a pass the solution and the next lesson are offered", () => {
  const [compare, next] = offersAfter(PASSED, { attempts: 1 });
  expect(compare).toEqual({ what: "compare" });
  expect(next).toMatchObject({ what: "next", lesson: { name: "lesson-2" } });
});

test("an unknown verdict offers nothing", () => {
  expect(offersAfter(UNKNOWN, failedTimes(5))).toEqual([]);
});
