import { afterAll, describe, expect, it } from "vitest";
import { randomFrom } from "../play/shuffle.ts";
import { SLOTS } from "../testing/slot-count.ts";
import { openSlots } from "../testing/slots.ts";
import { exampleCandidates, solutionCandidates } from "./candidates.ts";
import { injectStalls } from "./stalls.ts";

// The short form of the trust run: programs of some lessons, with stalls.
const RIGHT = ["lesson-2", "lesson-4", "lesson-5", "lesson-8", "lesson-9", "lesson-10"];
const WRONG = [
  "lesson-1/wrong/waits-for-reply",
  "lesson-6/wrong/gives-up-early",
  "lesson-8/wrong/lost-at-exit--a-moment",
  "lesson-9/wrong/stops-mid-work--exits",
  "lesson-10/wrong/counts-connections--every-end",
];
const SEED = 14;

const slots = openSlots(SLOTS, true);
afterAll(() => slots.close());

const right = solutionCandidates().filter(({ lesson }) => RIGHT.includes(lesson.name));
const wrong = exampleCandidates().filter(({ programs }) =>
  WRONG.some((name) => programs.endsWith(`/${name}`)),
);

describe.runIf(process.platform === "linux")(
  "with stalls of the programs and of the checker, the verdict stays",
  () => {
    it.concurrent.each(
      [...right, ...wrong].map((candidate, index) => ({ ...candidate, seed: SEED + index })),
    )("$expected: $programs", async ({ folder, expected, seed }) => {
      const stalled = (pid: number) => injectStalls(pid, randomFrom(seed));
      expect((await slots.play({ folder, how: "check" }, stalled)).got).toBe(expected);
    });

    it("of all that were to be played", () => {
      expect(right).toHaveLength(RIGHT.length);
      expect(wrong).toHaveLength(WRONG.length);
    });
  },
);
