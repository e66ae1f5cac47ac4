import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PORT } from "../cast/ports.ts";
import { whyPortTaken } from "../environment/port-free.ts";
import { CLIENT } from "../testing/clients.ts";
import { Course, type Screen, screenOf } from "../testing/course.ts";
import { processesWith } from "../testing/processes.ts";

// A code that says "pass" has to be earned: by a verdict of which all was told.

let course: Course;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

/** `npm run check` with a reader that goes after the first words, as `head` does. */
function checkUntilSeen(words: string, ...args: string[]): Promise<Screen> {
  const check = course.start("check", args);
  const screen = screenOf(check);
  let seen = "";
  check.stdout?.on("data", (bytes) => {
    seen += bytes;
    if (seen.includes(words)) check.stdout?.destroy();
  });
  return screen;
}

describe("a report of which not all was read", () => {
  it("is none: the reader goes in the middle of a check of solutions", async () => {
    const { code, stderr } = await checkUntilSeen("lesson-1", "solutions/lesson-1", "solutions/lesson-2");
    expect(stderr).toContain("was gone before all of it was written");
    expect(code).toBe(2);
  });

  it("is none, and a client that never ends is ended", async () => {
    course.write("mine/lesson-2/client.ts", `${CLIENT}setInterval(() => {}, 1000);\n`);
    const { code } = await checkUntilSeen("✓", "mine/lesson-2");
    expect(code).toBe(2);
    const isLeft = () => processesWith(course.file("mine/lesson-2/client.ts"));
    await expect.poll(isLeft, { timeout: 10_000 }).toEqual([]);
    await expect.poll(() => whyPortTaken([PORT]), { timeout: 10_000 }).toBeUndefined();
  });

  it("is no matter where nobody was judged", async () => {
    const lessons = course.start("lessons");
    lessons.stdout?.destroy();
    expect((await screenOf(lessons)).code).toBe(0);
  });

  it.runIf(existsSync("/dev/full"))("is none: there is no room for it", async () => {
    const full = openSync("/dev/full", "w");
    const [file = "", ...args] = course.command("check", "solutions/lesson-1");
    const child = spawn(file, args, { cwd: course.folder, env: course.env, stdio: ["ignore", full, "pipe"] });
    closeSync(full);
    const { code, stderr } = await screenOf(child);
    expect(stderr).toContain("could not be written (ENOSPC");
    expect(code).toBe(2);
  });
});

describe("a compiled checker that is not whole is compiled again", () => {
  it("where a file of it is emptied, as after a power cut", async () => {
    const whole = (await course.run("lessons")).stdout;
    expect(whole).toContain("Part 1. The post");
    truncateSync(`${course.compiled}/main.js`);
    expect(await course.run("lessons")).toEqual({ code: 0, stdout: whole, stderr: "" });
  });
});

describe("an end that nobody had in mind", () => {
  /** Runs a command with something added at the end of the checker's entry. */
  async function runWith(added: string): Promise<Screen> {
    const main = course.file("checker/cli/main.ts");
    const source = readFileSync(main, "utf8");
    writeFileSync(main, source.replace("const run = await load();", `${added}\n  const run = await load();`));
    const screen = await course.run("lessons");
    writeFileSync(main, source);
    return screen;
  }

  it("by an error that nobody caught judges nobody, and can be reported", async () => {
    const { code, stdout, stderr } = await runWith(
      'setImmediate(() => { throw new Error("mislaid"); }); await new Promise((r) => setTimeout(r, 500));',
    );
    expect(stderr).toMatch(/The checker itself has a fault, and nothing was judged: Error: mislaid/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("by nothing that is left to wait for is said, too", async () => {
    const { code, stderr } = await runWith("await new Promise(() => {});");
    expect(stderr).toContain("it came to an end in the middle of its work");
    expect(code).toBe(2);
  });
});
