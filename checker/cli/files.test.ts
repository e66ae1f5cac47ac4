import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { wayToMount } from "../environment/own-loopback.mjs";
import { Course, type Screen, screenOf } from "../testing/course.ts";

// Nothing that is not the checker's own is ever overwritten, and nothing of its own is left over.

let course: Course;
beforeAll(() => {
  course = new Course();
});
beforeEach(() => course.startOver());
afterAll(() => course.remove());

const CLIENT = "lessons/lesson-2/client.ts";
const MINE = "// hours of work\n";
const read = (file: string): string => readFileSync(course.file(file), "utf8");

function said({ stdout, stderr }: Screen): string {
  return (stdout + stderr).replace(/\s+/g, " ");
}

describe("--junit", () => {
  const junit = (file: string): Promise<Screen> =>
    course.run("check", ["solutions/lesson-2", "--junit", file]);

  it("leaves a program alone, and says so before anything is played", async () => {
    course.write(CLIENT, MINE);
    const screen = await junit(CLIENT);
    expect(said(screen)).toContain(
      "lesson-2/client.ts cannot be written: it is there already, and is no report.",
    );
    expect(screen.code).toBe(64);
    expect(read(CLIENT)).toBe(MINE);
    expect(said(screen)).not.toContain("PASS");
  });

  it.runIf(process.platform !== "win32")("leaves alone what is no file", async () => {
    spawnSync("mkfifo", [course.file("pipe")]);
    expect(said(await junit("pipe"))).toContain(
      "pipe cannot be written: it is no file, but a device, a pipe",
    );
    expect(lstatSync(course.file("pipe")).isFIFO()).toBe(true);
  });

  it("leaves a link as it is, and looks at what it leads to", async () => {
    course.write(CLIENT, MINE);
    symlinkSync("lessons/lesson-2/client.ts", course.file("to-client"));
    expect((await junit("to-client")).code).toBe(64);
    expect(read(CLIENT)).toBe(MINE);
    writeFileSync(course.file("report.xml"), "");
    symlinkSync("report.xml", course.file("to-report"));
    expect((await junit("to-report")).code).toBe(0);
    expect(readlinkSync(course.file("to-report"))).toBe("report.xml");
    expect(read("report.xml")).toContain('<testsuite name="lesson-2"');
  });

  it("replaces a report of an earlier run, and leaves nothing beside it", async () => {
    const earlier = '<?xml version="1.0"?>\n<testsuites name="earlier"></testsuites>\n';
    course.write("reports/r.xml", earlier);
    expect((await junit("reports/r.xml")).code).toBe(0);
    expect(read("reports/r.xml")).not.toContain("earlier");
    expect(readdirSync(course.file("reports"))).toEqual(["r.xml"]);
  });
});

describe.runIf(wayToMount())("a full disk", () => {
  /** Runs a command with a small disk of its own mounted at a folder, which a file then fills. */
  function onFullDisk(folder: string, kilobytes: number, command: readonly string[]): Promise<Screen> {
    const at = course.file(folder);
    const script = `set -e
      kept=$(mktemp -d); if [ -d "${at}" ]; then cp -r "${at}/." "$kept"; else mkdir -p "${at}"; fi
      mount -t tmpfs -o size=${kilobytes}k tmpfs "${at}"
      cp -r "$kept/." "${at}"; rm -r "$kept"
      cat /dev/zero > "${at}/fill" 2>/dev/null || true
      "$@" && code=0 || code=$?
      ls -A "${at}" > "${course.file("listed")}"
      cp "${at}/client.ts" "${course.file("client-after")}" 2>/dev/null || true
      exit $code`;
    const way = [...(wayToMount() ?? []), "sh", "-c", script, "sh", ...command];
    return screenOf(spawn("unshare", way, { cwd: course.folder, env: course.env }));
  }
  const listed = (): string[] => read("listed").trim().split("\n");

  it("for a report is told, nothing counts as judged, and no half of it is left", async () => {
    const command = course.command("check", "solutions/lesson-2", "--junit", "reports/r.xml");
    const screen = await onFullDisk("reports", 16, command);
    expect(said(screen)).toContain("/reports/r.xml could not be written: the disk is full. Make room");
    expect(screen.code).toBe(2);
    expect(listed().sort()).toEqual(["fill", "r.xml"]);
  });

  it("lets `reset` change nothing", async () => {
    course.write(CLIENT, MINE);
    course.write("lessons/lesson-2/data.bin", "x".repeat(20_000));
    const screen = await onFullDisk(".kept", 8, course.command("reset", "lesson-2"));
    expect(said(screen)).toContain("could not be written: the disk is full");
    expect(screen.code).toBe(2);
    expect(read(CLIENT)).toBe(MINE);
    expect(listed()).toEqual(["fill"]);
  });
});

describe.runIf(process.platform !== "win32")("reset", () => {
  it("leaves a socket and a pipe beside the programs where they are", async () => {
    course.write(CLIENT, MINE);
    course.write("lessons/lesson-2/notes/a.txt", "mine");
    spawnSync("mkfifo", [course.file("lessons/lesson-2/pipe")]);
    const server = net.createServer().listen(course.file("lessons/lesson-2/socket"));
    const screen = await course.run("reset", ["lesson-2"]);
    server.close();
    expect(screen.code).toBe(0);
    const [, kept = ""] = /kept in (\S+)/.exec(screen.stdout) ?? [];
    expect(read(path.join(kept, "client.ts"))).toBe(MINE);
    expect(read(path.join(kept, "notes/a.txt"))).toBe("mine");
    expect(lstatSync(course.file("lessons/lesson-2/pipe")).isFIFO()).toBe(true);
    expect(read(CLIENT)).toBe(read("lessons/lesson-2/starter/client.ts"));
  });

  it.runIf(process.platform === "linux")(
    "keeps the programs on another disk, where what is kept goes there",
    async () => {
      const elsewhere = mkdtempSync("/dev/shm/kept-");
      course.write(CLIENT, MINE);
      symlinkSync(elsewhere, course.file(".kept"));
      try {
        expect(statSync(elsewhere).dev).not.toBe(statSync(course.file(CLIENT)).dev);
        const { code, stdout } = await course.run("reset", ["lesson-2"]);
        expect(code).toBe(0);
        const [, kept = ""] = /kept in (\S+)/.exec(stdout) ?? [];
        expect(read(path.join(kept, "client.ts"))).toBe(MINE);
        expect(read(CLIENT)).toBe(read("lessons/lesson-2/starter/client.ts"));
        expect(readdirSync(course.file("lessons/lesson-2"))).not.toContain("client.ts.moving");
      } finally {
        rmSync(course.file(".kept"));
        rmSync(elsewhere, { recursive: true });
      }
    },
  );

  it("moves a program that is a pipe, and does not read it", async () => {
    spawnSync("mkfifo", [course.file(CLIENT)]);
    const screen = await course.run("reset", ["lesson-2"]);
    const [, kept = ""] = /kept in (\S+)/.exec(screen.stdout) ?? [];
    expect(lstatSync(course.file(kept, "client.ts")).isFIFO()).toBe(true);
    expect(existsSync(course.file(CLIENT))).toBe(true);
  });
});
