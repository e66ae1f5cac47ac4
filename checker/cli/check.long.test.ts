import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { Course } from "../testing/course.ts";
import { rootOf } from "../verdict/result.ts";

let course: Course;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

describe("npm run check, in a fresh clone", () => {
  it.each(LESSONS)("fails the starter of $name with what is missing in it", async ({ name, starter }) => {
    const { code, result } = await course.check(name);
    expect(rootOf(result)?.misconception).toBe(starter);
    expect(code).toBe(1);
  });

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
