import { spawn, spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import net from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HOST, PORT } from "../cast/ports.ts";
import { wayToMount } from "../environment/own-loopback.mjs";
import { CLIENT } from "../testing/clients.ts";
import { Course, type Screen, screenOf } from "../testing/course.ts";
import { rootOf } from "../verdict/result.ts";

// What the world does while a check is under way is not put down to the learner, nor to the checker.

let course: Course;
beforeAll(() => {
  course = new Course();
});
beforeEach(() => course.startOver());
afterAll(() => course.remove());

function said({ stdout, stderr }: Screen): string {
  return (stdout + stderr).replace(/\s+/g, " ");
}

const isLinux = process.platform === "linux";

describe.runIf(isLinux)("another program that opens the port while the check is under way", () => {
  let other: net.Server;
  beforeEach(() => {
    other = net.createServer((socket) => socket.on("error", () => {}));
  });
  afterEach(() => other.close());

  /** A right client that lets another go first. */
  const LETS_ANOTHER_GO_FIRST = `import { existsSync, writeFileSync } from "node:fs";
writeFileSync("began", "");
while (!existsSync("taken")) await new Promise((resolve) => setTimeout(resolve, 10));
${CLIENT}`;

  /** The same, and when it has run into the other, it ends only when that is gone. */
  const SEES_IT_GO = LETS_ANOTHER_GO_FIRST.replace(
    "while",
    `process.on("exit", (code) => {
  if (code === 0) return;
  writeFileSync("crashed", "");
  while (!existsSync("gone")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
});
while`,
  );

  async function until(file: string): Promise<void> {
    await expect.poll(() => existsSync(course.file(file)), { timeout: 60_000, interval: 5 }).toBe(true);
  }

  async function checkBesideOther(client: string): Promise<ReturnType<Course["check"]>> {
    course.write("lessons/lesson-2/client.ts", client);
    const checked = course.check("lesson-2");
    await until("began");
    await new Promise<void>((resolve) => other.listen(PORT, HOST, resolve));
    course.write("taken", "");
    return checked;
  }

  it("and stays there, is named: nobody was judged", async () => {
    const { code, result } = await checkBesideOther(LETS_ANOTHER_GO_FIRST);
    expect(result.cause).toContain(`process ${process.pid} (`);
    expect({ verdict: result.verdict, code }).toEqual({ verdict: "unknown", code: 2 });
  });

  it("and is gone again, changes no verdict", async () => {
    const checking = checkBesideOther(SEES_IT_GO);
    await until("crashed");
    other.close();
    course.write("gone", "");
    const { code, result } = await checking;
    expect({ verdict: result.verdict, code, cause: result.cause }).toEqual({ verdict: "pass", code: 0 });
  });
});

describe("what the machine can't do", () => {
  it("a command that can't be started is not said to be missing", async () => {
    const folder = course.file("gone");
    const { code, result } = await course
      .run("check", ["lesson-2", "--client", "node client.mjs", "--json"], { INIT_CWD: folder })
      .then(({ code, stdout }) => ({ code, result: JSON.parse(stdout) }));
    expect(result.cause).toMatch(/^the client could not be started: /);
    expect({ verdict: result.verdict, code }).toEqual({ verdict: "unknown", code: 2 });
  });

  it.runIf(wayToMount())("a full disk for temporary files is told when one is needed", async () => {
    // A client that prints nothing is looked at again, with a file for what it prints.
    course.write("client.mjs", CLIENT.replace(/^ *console.log.*\n/m, ""));
    const script = `mkdir tmp; mount -t tmpfs -o nr_inodes=1 tmpfs tmp; TMPDIR="$PWD/tmp" exec "$@"`;
    const command = course.command("check", "lesson-2", "--client", "node client.mjs");
    const way = [...(wayToMount() ?? []), "sh", "-c", script, "sh", ...command];
    const screen = await screenOf(spawn("unshare", way, { cwd: course.folder, env: course.env }));
    expect(said(screen)).toContain("The client could not be started: a disk is full.");
    expect(screen.code).toBe(2);
  });
});

describe("what stands in the learner's folders is no fault of the checker", () => {
  it("a folder that is named like a lesson", async () => {
    course.write("lessons/lesson-33/notes.txt", "mine");
    expect((await course.check("solutions/lesson-2")).result.verdict).toBe("pass");
  });

  it("a folder in place of a program", async () => {
    rmSync(course.file("lessons/lesson-2/client.ts"), { force: true });
    course.write("lessons/lesson-2/client.ts/notes.txt", "mine");
    const { result } = await course.check("lesson-2");
    expect(rootOf(result)).toMatchObject({
      misconception: "no-program",
      because: "lessons/lesson-2/client.ts is a folder",
    });
  });

  it.runIf(process.platform !== "win32")("a pipe in place of a program, which nobody reads", async () => {
    rmSync(course.file("lessons/lesson-2/client.ts"), { force: true });
    spawnSync("mkfifo", [course.file("lessons/lesson-2/client.ts")]);
    const { result } = await course.check("lesson-2");
    expect(rootOf(result)).toMatchObject({
      misconception: "no-program",
      because: expect.stringContaining("is no file, but a pipe"),
    });
  });
});
