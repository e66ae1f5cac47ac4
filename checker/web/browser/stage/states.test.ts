import { expect, test } from "vitest";
import { PASSED } from "../../../report/example-result.ts";
import type { Check } from "../../words.ts";
import { statesIn } from "./states.ts";

const RUNS: Check = {
  number: 1,
  why: "",
  phase: "runs",
  holds: [{ number: 2, words: "send" }, { words: "it runs" }],
  said: [],
  events: [],
};

test("while a check goes on, the points that are known hold", () => {
  expect([...statesIn(RUNS)]).toEqual([[2, "holds"]]);
  expect([...statesIn(undefined)]).toEqual([]);
});

test("after it, they are what its report says, whatever was told before", () => {
  const report = { result: PASSED, points: ["broken", "open"], offers: [] } as const;
  expect([...statesIn({ ...RUNS, phase: "ended", outcome: { report } })]).toEqual([
    [1, "broken"],
    [2, "open"],
  ]);
});

test("where it ended without a verdict, nothing is known", () => {
  expect([...statesIn({ ...RUNS, phase: "ended", outcome: { failed: "killed" } })]).toEqual([]);
});
