import { afterAll, describe, expect, it } from "vitest";
import { randomFrom } from "../play/shuffle.ts";
import { openLanes } from "../testing/lanes.ts";
import { exampleCandidates, solutionCandidates } from "./candidates.ts";
import { injectStalls } from "./stalls.ts";

// The short form of the trust run: every solution, and wrong programs of some lessons, with stalls.
const WRONG = [
  "waits-for-reply/lesson-1",
  "gives-up-early/lesson-6",
  "lost-at-exit--a-moment/lesson-8",
  "stops-mid-work--exits/lesson-9",
];
const SEED = 14;

const lanes = openLanes(6, true);
afterAll(() => lanes.close());

const wrong = exampleCandidates().filter(({ programs }) =>
  WRONG.some((name) => programs.endsWith(`/${name}`)),
);

describe.runIf(process.platform === "linux")(
  "with stalls of the programs and of the checker, the verdict stays",
  () => {
    it.concurrent.each(
      [...solutionCandidates(), ...wrong].map((candidate, index) => ({ ...candidate, seed: SEED + index })),
    )("$expected: $programs", async ({ folder, expected, seed }) => {
      const stalled = (pid: number) => injectStalls(pid, randomFrom(seed));
      expect((await lanes.play({ folder, how: "check" }, stalled)).got).toBe(expected);
    });

    it("of all that were to be played", () => {
      expect(wrong).toHaveLength(WRONG.length);
    });
  },
);
