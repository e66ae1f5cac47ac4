import { expect, it } from "vitest";
import { faultLine, headOf, rowOf } from "./in-words.ts";

const proof = (title: string) => ({ title, prove: async () => ({ faults: [] }) });

it("a table has a column for each proof, and says of how many it holds, what is wrong, and what was left out", () => {
  const proofs = ["words", "wrong", "something long"].map(proof);
  const [words, wrong, long] = proofs;
  if (!words || !wrong || !long) throw new Error("three were made");
  expect(headOf(proofs)).toBe("          words   wrong   something long");
  const cells = [
    { proof: words, proven: { faults: [] } },
    { proof: wrong, proven: { faults: [], of: 30, leftOut: 2 } },
    { proof: long, proven: { faults: [{ line: 3, words: "no" }], of: 2 } },
  ];
  expect(rowOf("lesson-1", cells)).toBe("lesson-1  ok      30 -2   ✗ 1");
});

it("a fault is told as an editor opens it", () => {
  expect(faultLine("lessons/lesson-1/README.md", { line: 3, words: "no" })).toBe(
    "lessons/lesson-1/README.md:3: no",
  );
});
