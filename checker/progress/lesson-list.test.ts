import { expect, test } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { plain } from "../report/paint.ts";
import { lessonList } from "./lesson-list.ts";

test("a new learner's next lesson is the first", () => {
  const lines = lessonList({ version: 1, lessons: {} }, plain);
  expect(lines).toContain("  next   lesson-1   Open the door");
  expect(lines.join("\n")).toContain(`0 of ${LESSONS.length} done`);
  expect(lines.at(-1)).toBe("  Next: lessons/lesson-1/README.md, then npm run check lesson-1");
});

test("what is done is said in words, with its story", () => {
  const done = { attempts: 3, passedAt: "2026-11-24T10:00:00.000Z", hintsShown: 1 };
  const lines = lessonList({ version: 1, lessons: { "lesson-1": done } }, plain);
  expect(lines).toContain("  done   lesson-1   Open the door");
  expect(lines.join("\n")).toContain("passed on 2026-11-24, 3 attempts, 1 hint");
  expect(lines).toContain("  next   lesson-2   Three values, in order");
});

test("a learner who is through is told so, whatever else stands in the file", () => {
  const lessons = Object.fromEntries(
    [...LESSONS.map(({ name }) => name), "lesson-99"].map((name) => [
      name,
      { attempts: 1, passedAt: "2026" },
    ]),
  );
  expect(lessonList({ version: 1, lessons }, plain).at(-1)).toBe("  You have done every lesson there is.");
});

test("it is whole in 80 columns", () => {
  const last = { misconception: "overlapping-work", times: 9 };
  const story = { attempts: 1000, last, hintsShown: 3, sawSolution: true };
  const lessons = Object.fromEntries(LESSONS.map(({ name }) => [name, story]));
  for (const line of lessonList({ version: 1, lessons }, plain)) expect(line.length).toBeLessThanOrEqual(80);
});
