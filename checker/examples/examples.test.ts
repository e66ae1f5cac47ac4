import { describe, expect, it } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { MISCONCEPTIONS } from "../misconceptions/id.ts";
import { type Example, examplesOf, misconceptionOf } from "./examples.ts";
import { playExamples } from "./play-examples.ts";

/** Lessons of which every misconception is played here; all examples of all lessons are in `npm run test:long`. */
const PLAYED = ["lesson-1", "lesson-2"];
/** The lesson whose styles are played here: a style of another lesson is one of its own, too. */
const STYLES_OF = "lesson-2";

const RIGHT = examplesOf("right");
const WRONG = examplesOf("wrong");

/** One wrong program stands for all that have the same misconception. */
function isFirstOfItsKind(example: Example): boolean {
  const kind = WRONG.find(
    (other) => PLAYED.includes(other.lesson.name) && misconceptionOf(other) === misconceptionOf(example),
  );
  return kind === undefined || kind.folder === example.folder;
}

const isRight = ({ folder }: Example): boolean => RIGHT.some((right) => right.folder === folder);

playExamples((example) =>
  isRight(example)
    ? example.lesson.name === STYLES_OF
    : PLAYED.includes(example.lesson.name) && isFirstOfItsKind(example),
);

describe("the examples", () => {
  it("are many for every lesson: at least twelve wrong ones and six right ones", () => {
    for (const lesson of LESSONS) {
      const count = (examples: readonly Example[]) =>
        examples.filter((example) => example.lesson === lesson).length;
      expect({ lesson: lesson.name, enough: count(WRONG) >= 12 && count(RIGHT) >= 6 }).toMatchObject({
        enough: true,
      });
    }
  });

  it("have at least one wrong program for every misconception", () => {
    // A race shows only over several runs (checker/cli/times.long.test.ts), and what is not flushed only where no
    // terminal can be had (checker/cli/languages.test.ts).
    const shown = new Set([...WRONG.map(misconceptionOf), "race", "not-flushed"]);
    expect(MISCONCEPTIONS.filter((id) => !shown.has(id))).toEqual([]);
  });
});
