import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Course } from "../testing/course.ts";

/** Packages that a course takes from another place, but for one. */
function withoutPackage(course: Course, name: string): void {
  const all = course.file("node_modules");
  const source = path.resolve(import.meta.dirname, "../../node_modules");
  rmSync(all);
  mkdirSync(all);
  for (const each of readdirSync(source).filter((each) => each !== name)) {
    symlinkSync(path.join(source, each), path.join(all, each), "junction");
  }
}

describe("a command that can't begin says why, and what to do", () => {
  let course: Course;
  beforeEach(() => {
    course = new Course();
  });
  afterEach(() => course.remove());

  it.each(["check", "doctor"])("where Node is too old: %s", async (command) => {
    const older = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.8'})";
    const { code, stdout, stderr } = await course.run(command, [], { NODE_OPTIONS: `--import="${older}"` });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Node 18.20.8 is too old: the course needs Node >=20.19.");
    expect(stderr).toContain("https://nodejs.org");
  });

  it("where nothing is installed", async () => {
    rmSync(course.file("node_modules"));
    const { code, stderr } = await course.run("check");
    expect(code).toBe(2);
    expect(stderr).toContain("Run npm install");
    expect(stderr).not.toMatch(STACK);
  });

  it("where tsx is not installed", async () => {
    withoutPackage(course, "tsx");
    const { code, stderr } = await course.run("check");
    expect(code).toBe(2);
    expect(stderr).toContain("Run npm install");
    expect(stderr).not.toMatch(STACK);
  });

  it("where the compiled part of zeromq is gone", async () => {
    withoutPackage(course, "zeromq");
    const [from, to] = [path.resolve("node_modules/zeromq"), course.file("node_modules/zeromq")];
    cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith(".node") });
    const { code, stderr } = await course.run("check");
    expect(code).toBe(2);
    expect(stderr).toContain("the zeromq package's addon does not load");
    expect(stderr).toContain("npm install");
    expect(stderr).not.toMatch(STACK);
  });
});

const STACK = /^\s+at /m;
