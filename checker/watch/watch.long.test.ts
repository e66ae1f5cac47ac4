import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HOST, PORT } from "../cast/ports.ts";
import { whyPortTaken } from "../environment/port-free.ts";
import { Course } from "../testing/course.ts";
import { openWatch, READY, type TerminalOptions } from "./open-watch.ts";
import { type Pty, whyNoPty } from "./pty.ts";

const why = whyNoPty();
const isSkipped = why !== undefined && !process.env.CI;

describe.skipIf(isSkipped)(`npm run watch${isSkipped ? ` (skipped: ${why})` : ""}`, () => {
  let copy: Course;
  let pty: Pty;
  const own = (): string => copy.file("lessons", "lesson-1", "client.ts");
  const solution = (): string => readFileSync(copy.file("solutions", "lesson-1", "client.ts"), "utf8");

  const open = (options: TerminalOptions, ...args: string[]): Pty => {
    pty = openWatch(copy, options, ...args);
    return pty;
  };

  beforeEach(() => {
    copy = new Course("the post");
  });
  afterEach(async () => {
    await pty.close();
    copy.remove();
  });

  test("a save in the middle of a check starts it anew, and leaves nothing behind", async () => {
    const pidFile = copy.file("pid of a program");
    const started = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));`;
    // Holds the port, and does not end when it is told to.
    const stubborn = `${started}
      import { Push } from "zeromq"; const push = new Push(); await push.bind("tcp://${HOST}:${PORT}");
      process.on("SIGTERM", () => {}); setInterval(() => {}, 1000);`;
    open({}, "lesson-1");
    await pty.until(READY);
    writeFileSync(own(), stubborn);
    await until(() => existsSync(pidFile));
    const pid = Number(readFileSync(pidFile, "utf8"));
    // Once more in the middle, by rename, then the right one.
    writeFileSync(`${own()}~`, stubborn);
    renameSync(`${own()}~`, own());
    writeFileSync(own(), solution());
    expect(await pty.until("PASS  lesson-1")).not.toContain("FAIL");
    await until(() => commandLine(pid) === "");
    await pty.until(READY);
    pty.type("q");
    expect(await pty.end).toEqual({ code: 0, kept: true });
    expect(await whyPortTaken([PORT])).toBeUndefined();
  });

  test.each([
    ["q", (): void => pty.type("q"), 0],
    ["Ctrl-C", (): void => pty.type("\x03"), 0],
    ["the end of the input", (): void => pty.type("\x04"), 0],
  ])("%s in the middle of a check ends it all", async (_, act, code) => {
    open({}, "lesson-1");
    await pty.until("Checking lesson-1");
    await until(() => programsOf(copy).length > 0);
    act();
    expect(await pty.end).toEqual({ code, kept: true });
    await until(() => programsOf(copy).length === 0);
  });

  test.each(["SIGTERM", "SIGHUP", "SIGINT"] as const)("%s leaves the terminal as it was", async (signal) => {
    open({}, "lesson-1");
    await pty.until("Checking lesson-1");
    await until(() => programsOf(copy).length > 0);
    process.kill(await pty.pid(), signal);
    expect(await pty.end).toEqual({ code: 130, kept: true });
    await until(() => programsOf(copy).length === 0);
  });

  test("a crash of the watch leaves the terminal as it was", async () => {
    open({}, "lesson-1");
    await pty.until(READY);
    // Its page is gone: the next hint cannot be read.
    rmSync(copy.file("lessons", "lesson-1", "README.md"));
    pty.type("h");
    expect(await pty.end).toEqual({ code: 2, kept: true });
    expect(pty.shown).toContain("npm run doctor");
  });

  test("kill -9 of the watch leaves no program running", async () => {
    open({}, "lesson-1");
    await pty.until("Checking lesson-1");
    await until(() => programsOf(copy).length > 0);
    process.kill(await pty.pid(), "SIGKILL");
    await pty.end;
    await until(() => programsOf(copy).length === 0);
  });

  test("the verdict is on one screen, also on a small one", async () => {
    open({ rows: 24 }, "lesson-1");
    await pty.until(READY);
    const screen = pty.shown.slice(pty.shown.lastIndexOf("Lesson 1."));
    expect(screen.split("\n").length).toBeLessThanOrEqual(24);
    expect(screen).toContain("FAIL  nothing-bound");
    expect(screen).toContain("t shows the timeline; there was no room.");
    pty.type("t");
    expect(await pty.until(READY)).toContain("server (the checker)");
  });

  test("nothing is wider than 80 columns, and NO_COLOR is heard", async () => {
    open({ env: { NO_COLOR: "1" } }, "lesson-1");
    for (const key of ["h", "c", "c", "l", "t"]) {
      await pty.until(READY);
      pty.type(key);
    }
    await pty.until(READY);
    for (const line of pty.shown.split(/\r?\n/)) expect(line.trimEnd().length, line).toBeLessThanOrEqual(80);
    expect(pty.raw).not.toMatch(COLOUR);
  });

  test("has colours where the terminal has them, and compares side by side on a wide one", async () => {
    open({ columns: 130 }, "lesson-1");
    await pty.until(READY);
    expect(pty.raw).toMatch(COLOUR);
    pty.type("cc");
    await pty.until('await push.bind("tcp');
    expect(await pty.until(READY)).toMatch(/TODO.*│/);
  });

  test("arrows and other strange keys do nothing", async () => {
    open({}, "lesson-1");
    await pty.until(READY);
    pty.type("\x1b[A\x1b[B\x1b[1;5Cxyz\t\r");
    pty.type("l");
    expect(await pty.until("Part 1.")).not.toContain("Checking");
  });
});

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`);

/** Looks again until it is so. Gives up with the test. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The command line of a process. Empty if it has ended. Linux only. */
function commandLine(pid: number | string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** The processes whose command line names the copy's lessons: its checked programs. Linux only. */
function programsOf(copy: Course): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(commandLine)
    .filter((line) => line.includes(copy.file("lessons")) || line.includes(copy.file("solutions")));
}
