import { describe, expect, it } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { MISCONCEPTIONS } from "../misconceptions/id.ts";
import { playExamples } from "../testing/play-examples.ts";
import { type Example, examplesOf, misconceptionOf } from "./examples.ts";

/** Lessons of which wrong programs are played here; all examples of all lessons are in `npm run test:long`. */
const PLAYED = ["lesson-1", "lesson-2"];
/** Styles that the checker could take amiss; most of the others differ from these in looks only. */
const STYLES = [
  "lesson-2/another-collector-absent",
  "lesson-2/another-port-first",
  "lesson-2/chatty",
  "lesson-2/exits",
  "lesson-2/forked",
  "lesson-2/python",
  "lesson-2/the-post",
  "lesson-2/tries-again",
  "lesson-2/v5-compat",
  "lesson-2/waits-for-handshake",
  "lesson-2/worker-thread",
  // From lesson 10 on, a play takes its evidence from the middle of a flood, or of a program's own work.
  "lesson-10/looks-again",
  "lesson-11/bundles",
  "lesson-12/all-at-the-end",
  "lesson-13/dealer-that-asks",
];

const RIGHT = examplesOf("right");
const WRONG = examplesOf("wrong");

/** What the wire, the system or a second look has to tell. What values and lines tell is judged in failures/. */
const TOLD_BY_A_PLAY = [
  "no-program",
  "does-not-compile",
  "crashed",
  "nothing-bound",
  "wrong-port",
  "wrong-side",
  "wrong-socket",
  "wrong-security",
  "bind-not-awaited",
  "waits-for-reply",
  "waits-for-server",
  "printed-not-sent",
  "sent-not-printed",
  "lost-at-exit",
  "never-ends",
];

/** One wrong program stands for all that have the same misconception. */
function isFirstOfItsKind(example: Example): boolean {
  const kind = WRONG.find(
    (other) => PLAYED.includes(other.lesson.name) && misconceptionOf(other) === misconceptionOf(example),
  );
  return kind === undefined || kind.folder === example.folder;
}

const fullNameOf = ({ name, lesson }: Example): string => `${lesson.name}/${name}`;
const isRight = ({ folder }: Example): boolean => RIGHT.some((right) => right.folder === folder);

playExamples((example) =>
  isRight(example)
    ? STYLES.includes(fullNameOf(example))
    : PLAYED.includes(example.lesson.name) &&
      TOLD_BY_A_PLAY.includes(misconceptionOf(example)) &&
      isFirstOfItsKind(example),
);

describe("the examples", () => {
  it("have every style and every kind that is played here", () => {
    expect(RIGHT.map(fullNameOf)).toEqual(expect.arrayContaining(STYLES));
    const played = WRONG.filter(({ lesson }) => PLAYED.includes(lesson.name)).map(misconceptionOf);
    expect(played).toEqual(expect.arrayContaining(TOLD_BY_A_PLAY));
  });

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
