import { describe, expect, it, test } from "vitest";
import { sideOf } from "../cast/cast.ts";
import { sectionAbout } from "../lessons/lesson.ts";
import { LESSONS, lessonNamed } from "../lessons/list.ts";
import { MISCONCEPTIONS, type MisconceptionId } from "../misconceptions/id.ts";
import { factsOf } from "../misconceptions/table.ts";
import { course } from "./course.ts";
import { sectionOf } from "./page.ts";

const LAST_OF_PART_1 = 5;

test("every lesson has a page", () => {
  expect(LESSONS.map(({ name }) => name)).toEqual(course.map(({ name }) => name));
});

describe.each(course)("in $name", ({ name, page }) => {
  const lesson = lessonNamed(name);
  if (!lesson) throw new Error(`there is no ${name}`);
  const sides = lesson.cast.written.map(sideOf);
  /** The lessons in which its programs may have it: the first, and whether this is one of them. */
  const lessonsOf = (id: MisconceptionId) => sides.flatMap((side) => factsOf(id).comesIn[side] ?? []);
  const begins = (id: MisconceptionId): number => Math.min(...lessonsOf(id));
  const found = MISCONCEPTIONS.filter((id) =>
    sides.some((side) => {
      const { [side]: lessons = [] } = factsOf(id).comesIn;
      return typeof lessons === "number" ? lessons <= lesson.number : lessons.includes(lesson.number);
    }),
  );

  it.each(found)("%s is explained in a section of the page", (id) => {
    const heading = sectionAbout(lesson, id);
    expect(sectionOf(page, heading ?? "")?.markdown ?? "", heading).not.toBe("");
  });

  it.each(found.filter((id) => begins(id) === lesson.number))(
    "%s, which can come up here for the first time, is not said to hold since before",
    (id) => {
      expect(sectionAbout(lesson, id)).not.toMatch(/^Still true/);
    },
  );

  it.each(found)(
    "%s is said to hold since before only where it came up before, and in the same words",
    (id) => {
      const [, part, last] =
        /^Still true from (?:Part (\d)|lessons? (?:\d to )?(\d))$/.exec(sectionAbout(lesson, id) ?? "") ?? [];
      const since = part === undefined ? Number(last ?? Number.POSITIVE_INFINITY) : LAST_OF_PART_1;
      expect(begins(id)).toBeLessThanOrEqual(since);
      if (Number.isFinite(since))
        expect(Object.keys(lesson.texts ?? {}).filter((own) => own === id)).toEqual([]);
    },
  );

  it("has each misconception where it had it", () => {
    expect(Object.fromEntries(found.map((id) => [id, sectionAbout(lesson, id)]))).toMatchSnapshot();
  });

  it("nothing is explained that is none of its programs'", () => {
    expect(Object.keys(lesson.explainedIn).filter((id) => !found.some((other) => other === id))).toEqual([]);
  });

  it("a heading is given only where it is another than in most lessons", () => {
    const without = { ...lesson, explainedIn: {} };
    const same = Object.entries(lesson.explainedIn).filter(([id, heading]) =>
      MISCONCEPTIONS.some((each) => each === id && sectionAbout(without, each) === heading),
    );
    expect(same).toEqual([]);
  });

  test.each(Object.entries(lesson.hintFor))("hint about %s: %i is there", (id, number) => {
    expect(page.hints[number - 1]).toBeDefined();
    expect(found).toContain(id);
  });
});
