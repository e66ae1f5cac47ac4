import { afterAll, describe, it } from "vitest";
import { type Example, examplesOf, misconceptionOf, needsPython } from "../examples/examples.ts";
import { hasPython } from "./course.ts";
import { openSlots } from "./slots.ts";

/** A program that waits is given up sooner than a learner's would be: what is waited for here never comes. */
const IDLE_LIMIT_MS = 1_500;

/** Plays the examples that are chosen, several at a time, each on a port of its own where the system allows that. */
export function playExamples(isChosen: (example: Example) => boolean): void {
  const slots = openSlots();
  afterAll(() => slots.close());

  describe.concurrent("a right program in another style passes", () => {
    for (const example of examplesOf("right").filter(isChosen)) {
      it.skipIf(needsPython(example) && !hasPython)(titleOf(example), async ({ expect }) => {
        const { got, because } = await slots.play({ folder: example.folder, how: "judge" });
        expect(got, because).toBe("pass");
      });
    }
  });

  describe.concurrent("a wrong program fails with the name of its folder", () => {
    for (const example of examplesOf("wrong").filter(isChosen)) {
      it.skipIf(needsPython(example) && !hasPython)(titleOf(example), async ({ expect }) => {
        const { folder } = example;
        const { got, because } = await slots.play({ folder, how: "judge", idleLimitMs: IDLE_LIMIT_MS });
        expect(got, because).toBe(misconceptionOf(example));
      });
    }
  });
}

function titleOf({ name, lesson }: Example): string {
  return `${lesson.name}: ${name}`;
}
