import { expect, test } from "vitest";
import { judged, moved, putAside, takenBack } from "./arrange.ts";

const START = { inOrder: [0, 1, 2], aside: [] };
const TEXTS = ["b", "a", "x"];
/** `a`, then `b`; `x` does not belong. */
const ORDER = [1, 0];

test("a block goes up and down, and no further than to an end", () => {
  expect(moved(START, 1, 0).inOrder).toEqual([1, 0, 2]);
  expect(moved(START, 1, 2).inOrder).toEqual([0, 2, 1]);
  expect(moved(START, 0, -1).inOrder).toEqual([0, 1, 2]);
  expect(moved(START, 2, 3).inOrder).toEqual([0, 1, 2]);
});

test("a block is put aside once, and comes back at the end", () => {
  const without = putAside(START, 1);
  expect(without).toEqual({ inOrder: [0, 2], aside: [1] });
  expect(putAside(without, 1)).toEqual(without);
  expect(takenBack(without, 1)).toEqual({ inOrder: [0, 2, 1], aside: [] });
  expect(takenBack(START, 1)).toEqual(START);
});

test.each([
  [{ inOrder: [1, 0], aside: [2] }, "Right. That is the program."],
  [{ inOrder: [1, 0, 2], aside: [] }, "The first 2 lines are right. One line does not belong: put it aside."],
  [{ inOrder: [0, 1], aside: [2] }, "The first line is another one."],
  [{ inOrder: [1, 2, 0], aside: [] }, "The first line is right. One line does not belong: put it aside."],
  [
    { inOrder: [1], aside: [0, 2] },
    "The first line is right. A line that you put aside belongs to the program.",
  ],
  [
    { inOrder: [1, 2], aside: [0] },
    "The first line is right. A line that you put aside belongs to the program.",
  ],
])("%j: %s", (arranged, words) => expect(judged(arranged, TEXTS, ORDER)).toBe(words));

test("of two blocks with the same text either may stand first", () => {
  const texts = ["}", "a", "}", "x"];
  expect(judged({ inOrder: [1, 2, 0], aside: [3] }, texts, [1, 0, 2])).toBe("Right. That is the program.");
  expect(judged({ inOrder: [1, 0], aside: [2, 3] }, texts, [1, 0, 2])).toContain("belongs to the program");
});
