import { describe, expect, it, test } from "vitest";
import { type Side, sideOf } from "../cast/cast.ts";
import { sectionIn } from "../lessons/explained.ts";
import { LESSONS, lessonNamed } from "../lessons/list.ts";
import { MISCONCEPTIONS, type MisconceptionId } from "../misconceptions/id.ts";
import { factsOf } from "../misconceptions/table.ts";
import { course } from "./course.ts";
import { sectionOf } from "./page.ts";

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
  const hasIt = (id: MisconceptionId, side: Side): boolean => {
    const { [side]: lessons = [] } = factsOf(id).comesIn;
    return typeof lessons === "number" ? lessons <= lesson.number : lessons.includes(lesson.number);
  };
  const found = MISCONCEPTIONS.filter((id) => sides.some((side) => hasIt(id, side)));

  const about = (id: MisconceptionId) =>
    sides.filter((side) => hasIt(id, side)).map((side) => sectionIn(LESSONS, lesson, id, side));

  it.each(found)("%s is explained in a section of this page, or of one before", (id) => {
    for (const explained of about(id)) {
      const where = course.find((each) => each.name === explained?.lesson)?.page;
      const section = where && sectionOf(where, explained?.heading ?? "");
      expect(section?.markdown ?? "", JSON.stringify(explained)).not.toBe("");
    }
  });

  it.each(found.filter((id) => begins(id) === lesson.number))(
    "%s, which can come up here for the first time, is explained here",
    (id) => {
      expect(new Set(about(id).map((explained) => explained?.lesson))).toEqual(new Set([name]));
    },
  );

  it.each(Object.keys(lesson.texts ?? {}))("%s, which has words of its own here, is explained here", (id) => {
    for (const each of found.filter((other) => other === id))
      expect(new Set(about(each).map((explained) => explained?.lesson))).toEqual(new Set([name]));
  });

  it("has each misconception where it had it", () => {
    const places = found.map((id) => [
      id,
      about(id)
        .map((each) => `${each?.lesson}, ${each?.heading}`)
        .join("; "),
    ]);
    expect(Object.fromEntries(places)).toMatchSnapshot();
  });

  it("nothing is explained that is none of its programs'", () => {
    expect(Object.keys(lesson.explainedIn).filter((id) => !found.some((other) => other === id))).toEqual([]);
  });

  it("a heading is given only where it is another than on every page", () => {
    const without = { ...lesson, explainedIn: {} };
    const same = found.filter((id) =>
      sides.some((side) => {
        const other = sectionIn(LESSONS, without, id, side);
        return other?.lesson === name && other.heading === lesson.explainedIn[id];
      }),
    );
    expect(same).toEqual([]);
  });

  test.each(Object.entries(lesson.hintFor))("hint about %s: %i is there", (id, number) => {
    expect(page.hints[number - 1]).toBeDefined();
    expect(found).toContain(id);
  });
});
