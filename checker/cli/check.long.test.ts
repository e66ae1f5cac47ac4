import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { Course } from "../testing/course.ts";
import { rootOf } from "../verdict/result.ts";

/** With what each lesson's starter has to fail. */
const STARTERS_FAIL_WITH: Readonly<Record<string, string>> = {
  "lesson-1": "nothing-bound",
  "lesson-2": "missing-value",
  "lesson-3": "not-connected",
  "lesson-4": "missing-value",
  "lesson-5": "waits-for-reply",
  "lesson-6": "waits-forever",
  "lesson-7": "queue-without-end",
  "lesson-8": "lost-at-exit",
  "lesson-9": "stops-mid-work",
};

let course: Course;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

describe("npm run check, in a fresh clone", () => {
  it.each(LESSONS.map(({ name }) => name))(
    "fails the starter of %s with what is missing in it",
    async (lesson) => {
      const { code, result } = await course.check(lesson);
      expect(rootOf(result)?.misconception).toBe(STARTERS_FAIL_WITH[lesson]);
      expect(code).toBe(1);
    },
  );

  it("passes all solutions in one go, with a summary", async () => {
    const { code, stdout } = await course.run("check", ["solutions"]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${LESSONS.length} of ${LESSONS.length} pass`);
  });

  it.each(LESSONS.flatMap(({ name }) => [name, `solutions/${name}`]))(
    "is whole at 80 columns, with %s",
    async (programs) => {
      const { stdout } = await course.run("check", [programs]);
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    },
  );
});
