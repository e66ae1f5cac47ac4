import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Course } from "../testing/course.ts";

let course: Course;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

describe("a compiled checker that is not whole is compiled again", () => {
  it("and is left alone where it is, by others that compiled the same at the same time", async () => {
    const fresh = new Course();
    const screens = await Promise.all(Array.from({ length: 6 }, () => fresh.run("lessons")));
    fresh.remove();
    for (const { code, stderr } of screens) expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it.each([
    ["cut off", (main: string) => truncateSync(main, 100)],
    ["gone", (main: string) => rmSync(main)],
    ["full of zeros", (main: string) => writeFileSync(main, Buffer.alloc(readFileSync(main).length))],
  ])("where a file of it is %s", async (_, spoil) => {
    const whole = (await course.run("lessons")).stdout;
    expect(whole).toContain("Part 1. The post");
    spoil(`${course.compiled}/main.js`);
    expect(await course.run("lessons")).toEqual({ code: 0, stdout: whole, stderr: "" });
  });
});
