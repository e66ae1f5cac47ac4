import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Course, type Screen, screenOf } from "../testing/course.ts";

let course: Course;
beforeAll(() => {
  course = new Course();
  // No part of a course that a learner needs.
  for (const file of ["checker/examples/examples.ts", "README.md"])
    course.write(file, readFileSync(file, "utf8"));
});
afterAll(() => course.remove());

const NAME = "lesson-99";

/** `npm run new …`, or `npm run prove …` */
function run(command: "new" | "prove", ...args: string[]): Promise<Screen> {
  const file = course.file("checker", "authoring", `${command}.ts`);
  return screenOf(
    spawn(process.execPath, ["--import", "tsx", file, ...args], { cwd: course.folder, env: course.env }),
  );
}

describe("npm run new", () => {
  it("lays out a lesson whose starter fails and whose solution passes", async () => {
    const { code, stdout } = await run("new", NAME, "Ninety-nine");
    expect(code).toBe(0);
    expect(stdout).toContain(`laid out lessons/${NAME}/README.md`);
    expect((await course.check(NAME)).result).toMatchObject({ verdict: "fail", lesson: NAME });
    expect((await course.check(`solutions/${NAME}`)).code).toBe(0);
    expect((await course.run("lessons")).stdout).toContain("Ninety-nine");
  });

  it("and of which prove names all that is still to be written, and nothing else of the page", async () => {
    const { code, stdout } = await run("prove", NAME);
    expect(code).toBe(1);
    const faults = stdout.split("\n").filter((line) => line.startsWith(`lessons/${NAME}/README.md:`));
    const source = readFileSync(course.file("lessons", NAME, "README.md"), "utf8").split("\n");
    const marked = source.flatMap((line, at) => (line.includes("TODO") ? [at + 1] : []));
    const isToBeWritten = (line: string): boolean => line.endsWith("this is still to be written");
    expect(faults.filter(isToBeWritten).map((line) => Number(line.split(":")[1]))).toEqual(marked);
    expect(faults.filter((line) => !isToBeWritten(line)).map((line) => line.split(": ")[1])).toEqual([
      "the README of the course does not name this lesson",
    ]);
  });

  it("changes nothing where there is something already, and knows the names of lessons", async () => {
    const before = readFileSync(course.file("checker", "lessons", "list.ts"), "utf8");
    expect(await run("new", "lesson-1")).toMatchObject({ code: 64 });
    expect(await run("new", "lesson-one")).toMatchObject({ code: 64 });
    expect(await run("new", "lesson-98", "Two", "words")).toMatchObject({ code: 64 });
    expect(readFileSync(course.file("checker", "lessons", "list.ts"), "utf8")).toBe(before);
    expect(existsSync(course.file("lessons", "lesson-98"))).toBe(false);
  });
});
