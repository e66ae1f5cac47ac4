import { copyFileSync, readFileSync, renameSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Course } from "../testing/course.ts";
import { openWatch, READY } from "./open-watch.ts";
import { type Pty, whyNoPty } from "./pty.ts";

const why = whyNoPty();
const isSkipped = why !== undefined && !process.env.CI;

describe.skipIf(isSkipped)(`npm run watch${isSkipped ? ` (skipped: ${why})` : ""}`, () => {
  let copy: Course;
  let pty: Pty;
  beforeEach(() => {
    copy = new Course("the post");
  });
  afterEach(async () => {
    await pty.close();
    copy.remove();
  });

  test("an evening: a fail, a hint, a save, a pass, and only then the next lesson", async () => {
    pty = openWatch(copy, {});
    const first = await pty.until(READY);
    expect(first).toContain("Lesson 1. Open the door");
    expect(first).toContain("FAIL  nothing-bound");
    expect(first).not.toContain("press h");

    pty.type("r");
    expect(await pty.until(READY)).toContain(
      "nothing-bound, 2 times in a row. Hint 2 is about that: press h.",
    );
    pty.type("h");
    expect(await pty.until(READY)).toMatch(/Hint 1: where to look.*Hint 2: what to use/s);
    pty.type("c");
    expect(await pty.until(READY)).toContain("lesson-1 is not passed yet. c again shows the solution");
    pty.type("c");
    expect(await pty.until(READY)).toContain('+ await push.bind("tcp://127.0.0.1:5559");');
    pty.type("l");
    expect(await pty.until(READY)).toContain("2 attempts, last: nothing-bound, 2 hints, solution seen");

    // As editors save: another file takes the place of the first.
    copyFileSync(
      copy.file("solutions", "lesson-1", "client.ts"),
      copy.file("lessons", "lesson-1", "client.ts~"),
    );
    renameSync(copy.file("lessons", "lesson-1", "client.ts~"), copy.file("lessons", "lesson-1", "client.ts"));
    const passed = await pty.until(READY);
    expect(passed).toContain("PASS  lesson-1");
    expect(passed).toContain('Well done. n goes on to lesson-2, "Three values, in order".');
    pty.type("n");
    const next = await pty.until(READY);
    expect(next).toContain("Lesson 2. Three values, in order");
    expect(next).toContain("FAIL");

    pty.type("q");
    expect(await pty.end).toEqual({ code: 0, kept: true });
    const { lessons } = JSON.parse(readFileSync(copy.file(".progress.json"), "utf8"));
    expect(lessons["lesson-1"]).toMatchObject({ attempts: 3, hintsShown: 2, passedAt: expect.any(String) });
  });
});
