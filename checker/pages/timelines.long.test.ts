import { expect, it } from "vitest";
import { course } from "./course.ts";
import type { Fence } from "./page.ts";
import { DRAWN } from "./page.ts";
import { DRAWINGS } from "./timelines.ts";

function drawnIn(lesson: string): Fence {
  const own = course.find(({ name }) => name === lesson);
  const [fence, ...more] = own?.page.fences.filter(({ output }) => output?.programs.includes(DRAWN)) ?? [];
  if (!fence || more.length > 0)
    throw new Error(`${more.length} blocks more than one are drawn in ${lesson}`);
  return fence;
}

it("the two timelines of lesson 5 are what its pairs do", async () => {
  const fence = drawnIn("lesson-5");
  const faultsIn = await DRAWINGS["lesson-5"]?.();
  expect(faultsIn?.(fence)).toEqual([]);
  const other = fence.text.replace("■ ended, code 0   ┃ still at work", "│                 ┃ still at work");
  expect(faultsIn?.({ ...fence, text: other })).not.toEqual([]);
  const moved = fence.text.replace("│ sending 2       │ ", "│                 │ ");
  expect(faultsIn?.({ ...fence, text: moved })).not.toEqual([]);
});

it("the two timelines of lesson 13 are what its servers do, by turn and by who is free", async () => {
  const fence = drawnIn("lesson-13");
  const faultsIn = await DRAWINGS["lesson-13"]?.();
  expect(faultsIn?.(fence)).toEqual([]);
  // One that is held still does nothing meanwhile.
  for (const [from, to] of [
    ["held still ", "value: 1   "],
    ["server-b: value: 9", "server-a: value: 9"],
  ] as const) {
    expect(fence.text).toContain(from);
    expect(faultsIn?.({ ...fence, text: fence.text.replace(from, to) })).not.toEqual([]);
  }
});
