import { describe, expect, it } from "vitest";
import { afterAnswer, questionsDue, type Recalled } from "./due.ts";

const question = (id: string, askedIn: number) => ({
  id,
  askedIn,
  text: "",
  answers: [],
  from: "",
  program: "",
});
const ALL = [question("a", 2), question("b", 2), question("c", 3), question("d", 3), question("e", 4)];

const due = (lesson: number, recalled: Readonly<Record<string, Recalled>>, isLast = false): string[] =>
  questionsDue(ALL, recalled, { lesson, isLast }).map(({ id }) => id);

describe("the questions to be asked", () => {
  it("are two of the lesson's own page, and none of later ones", () => {
    expect(due(3, {})).toEqual(["c", "d"]);
    expect(due(1, {})).toEqual([]);
  });

  it("are then those of the pages before, which were not asked", () => {
    expect(due(3, { c: { times: 1 }, d: { times: 2 } })).toEqual(["a", "b"]);
    expect(due(4, { a: { times: 1 }, b: { times: 1 } })).toEqual(["e", "c"]);
  });

  it("begin with what was answered wrong, two lessons later and not before", () => {
    const wrong = { a: afterAnswer(undefined, false, 2), b: { times: 1 } };
    expect(wrong.a).toEqual({ times: 1, due: 4 });
    expect(due(3, wrong)).toEqual(["c", "d"]);
    expect(due(4, wrong)).toEqual(["a", "e"]);
    expect(due(9, { ...wrong, a: afterAnswer(wrong.a, true, 4) })).toEqual(["c", "d"]);
    expect(afterAnswer(wrong.a, true, 4)).toEqual({ times: 2 });
  });

  it("are all that was answered wrong where no later lesson comes", () => {
    const known = { a: { times: 1 }, b: { times: 1 }, c: { times: 1 }, d: { times: 1 } };
    expect(due(5, { ...known, e: { times: 1, due: 6 } })).toEqual([]);
    expect(due(5, { ...known, e: { times: 1, due: 6 } }, true)).toEqual(["e"]);
  });
});
