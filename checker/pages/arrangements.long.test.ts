import { afterAll, describe, expect, test } from "vitest";
import { openSlots } from "../testing/slots.ts";
import { arrangementsThatPass } from "./arrangements.ts";
import { course } from "./course.ts";

const slots = openSlots();
afterAll(() => slots.close());

describe.each(course)("the lines of hint 3 in $name", (lesson) => {
  const problems = lesson.page.fences.flatMap(({ parsons }) => (parsons ? [parsons] : []));

  test.each(problems)("have one right order: $solution", async (problem) => {
    expect(await arrangementsThatPass(problem, lesson, slots)).toEqual([]);
  });
});
