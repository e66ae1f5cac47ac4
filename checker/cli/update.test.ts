import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Course } from "../testing/course.ts";

/** The course as it is published, and what a learner has cloned of it. */
let published: Course;
let learners: Course;

beforeEach(() => {
  published = new Course("published");
  learners = new Course("mine");
  // Packages are no part of a repository.
  writeFileSync(
    published.file(".gitignore"),
    readFileSync(path.resolve(import.meta.dirname, "../../.gitignore")),
  );
  git(published.folder, "init", "--quiet", "--initial-branch=main");
  commit("the course");
  renameSync(learners.folder, `${learners.folder} not`);
  git(path.dirname(learners.folder), "clone", "--quiet", published.folder, learners.folder);
  symlinkSync(
    path.resolve(import.meta.dirname, "../../node_modules"),
    learners.file("node_modules"),
    "junction",
  );
});
afterEach(() => {
  published.remove();
  learners.remove();
});

function git(cwd: string, ...args: string[]): string {
  const who = ["-c", "user.name=somebody", "-c", "user.email=somebody@example.org"];
  return execFileSync("git", [...who, ...args], { cwd, encoding: "utf8" });
}

function commit(message: string): void {
  git(published.folder, "add", "--all", "--", ":!node_modules");
  git(published.folder, "commit", "--quiet", "--message", message);
}

it("a newer course leaves alone what a learner wrote and passed", async () => {
  const solution = readFileSync(learners.file("solutions/lesson-1/client.ts"), "utf8");
  learners.write("lessons/lesson-1/client.ts", solution);
  learners.write("lessons/lesson-2/client.ts", "// half of it\n");
  expect((await learners.check("lesson-1")).result.verdict).toBe("pass");
  expect(git(learners.folder, "status", "--short", "--", ":!node_modules")).toBe("");

  // The newer course has another starter, another page, and one lesson's starter is a file more.
  for (const file of ["lessons/lesson-1/starter/client.ts", "lessons/lesson-2/starter/client.ts"]) {
    published.write(file, `// newer\n${readFileSync(published.file(file), "utf8")}`);
  }
  published.write(
    "lessons/lesson-2/README.md",
    `${readFileSync(published.file("lessons/lesson-2/README.md"))}\n`,
  );
  commit("a newer course");

  git(learners.folder, "pull", "--quiet", "--ff-only");
  expect(readFileSync(learners.file("lessons/lesson-2/starter/client.ts"), "utf8")).toContain("// newer");
  expect(readFileSync(learners.file("lessons/lesson-1/client.ts"), "utf8")).toBe(solution);
  expect(readFileSync(learners.file("lessons/lesson-2/client.ts"), "utf8")).toBe("// half of it\n");
  expect((await learners.check()).result.lesson).toBe("lesson-2");
});
