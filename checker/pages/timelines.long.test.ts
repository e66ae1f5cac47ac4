import { expect, it } from "vitest";
import { course } from "./course.ts";
import { DRAWN, faultsInDrawing, playPairs } from "./timelines.ts";

const fences = course.flatMap(({ page }) =>
  page.fences.filter(({ output }) => output?.programs.includes(DRAWN)),
);

it("the two timelines of lesson 5 are what its pairs do", async () => {
  const [fence, ...more] = fences;
  if (!fence || more.length > 0) throw new Error(`${fences.length} blocks are drawn`);
  const pairs = await playPairs();
  expect(faultsInDrawing(fence, pairs)).toEqual([]);
  const other = fence.text.replace("■ ended, code 0   ┃ still at work", "│                 ┃ still at work");
  expect(faultsInDrawing({ ...fence, text: other }, pairs)).not.toEqual([]);
  const moved = fence.text.replace("│ sending 2       │ ", "│                 │ ");
  expect(faultsInDrawing({ ...fence, text: moved }, pairs)).not.toEqual([]);
});
