import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PORT } from "../cast/ports.ts";
import { whyPortTaken } from "../environment/port-free.ts";
import { CLIENT } from "../testing/clients.ts";
import { Course, screenOf } from "../testing/course.ts";
import { processesWith } from "../testing/processes.ts";

let course: Course;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

/** Tells at the end, on standard error, how much memory the checker had at most. */
const TELLS_MEMORY = "process.on('exit', () => console.error('kilobytes:' + process.resourceUsage().maxRSS))";
const MOST_KILOBYTES = 250_000;

/** Checks a client, and how much memory the checker had for it. */
async function checked(client: string, ...options: string[]) {
  course.write("mine/lesson-2/client.ts", client);
  const { code, stdout, stderr } = await course.run("check", ["mine/lesson-2", ...options], {
    NODE_OPTIONS: `--import="data:text/javascript,${encodeURIComponent(TELLS_MEMORY)}"`,
  });
  const kilobytes = Number(/kilobytes:(\d+)/.exec(stderr)?.[1]);
  return { code, said: stdout.replace(/\s+/g, " "), kilobytes };
}

/** Prints a gigabyte on a stream, by writing as much as it takes. */
const gigabyte = (fd: number): string => `import { writeSync } from "node:fs";
const block = Buffer.alloc(1 << 20, "x");
for (let i = 0; i < 1024; i += 1) {
  for (let at = 0; at < block.length; ) {
    try {
      at += writeSync(${fd}, block, at);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}
writeSync(${fd}, "\\n");
`;

describe("what is too much for a checker is not for this one", () => {
  it.each([
    ["a gigabyte on standard output", gigabyte(1)],
    ["a gigabyte on standard error", gigabyte(2)],
    ["2 GB of memory", "const kept = Array.from({ length: 32 }, () => Buffer.alloc(64 << 20, 1));\n"],
  ])("%s, of a right client", async (_, first) => {
    const { code, said, kilobytes } = await checked(first + CLIENT);
    expect(said).toContain("PASS");
    expect(code).toBe(0);
    expect(kilobytes).toBeLessThan(MOST_KILOBYTES);
  });

  it.each([
    ["a flood of short lines", `console.log("y\\n".repeat(3_000_000));\n${CLIENT}`, "PASS"],
    [
      "100 MB on standard error without a line break",
      `for (let i = 0; i < 1600; i += 1) process.stderr.write("x".repeat(65536));\n${CLIENT}`,
      "PASS",
    ],
    ["an end by a signal of its own", `${CLIENT}process.kill(process.pid, "SIGKILL");\n`, "FAIL crashed"],
    ["a syntax error", "const = 3;\n", "FAIL does-not-compile"],
    [
      "no end, and no ear for SIGTERM",
      `process.on("SIGTERM", () => {});\n${CLIENT}setInterval(() => {}, 1000);\n`,
      "FAIL never-ends",
    ],
    ["a spinning loop", `${CLIENT}while (true);\n`, "FAIL never-ends"],
  ])("%s", async (_, client, expected) => {
    expect((await checked(client)).said).toContain(expected);
  });

  it("a loop without end that fills memory: it is told to have computed, and how much it had", async () => {
    const { code, said } = await checked(`${CLIENT}const kept: string[][] = [];
for (;;) kept.push(Array.from({ length: 1000 }, (_, i) => i + "" + kept.length));`);
    expect(said).toContain("FAIL never-ends");
    expect(said).toMatch(
      /went on running, computing all the time, until the checker stopped it \(it had \d+ MB/,
    );
    expect(code).toBe(1);
  });

  it("more memory than Node gives: that is said, with Node's own word for it", async () => {
    const { code, said } = await checked(
      "const kept: string[][] = [];\nfor (;;) kept.push(Array.from({ length: 1000 }, (_, i) => i + String(kept.length)));\n",
      "--client",
      "node --max-old-space-size=40 --import tsx mine/lesson-2/client.ts",
    );
    expect(said).toContain("FAIL crashed");
    expect(said).toContain("heap out of memory");
    expect(code).toBe(1);
  });
});

describe.runIf(process.platform === "linux")("a program that ends the checker", () => {
  /** A check in a process group of its own, as in a terminal, with a client that begins like this. */
  async function ended(first: string) {
    course.write("mine/lesson-2/client.ts", first + CLIENT);
    const [file = "", ...args] = course.command("check", "mine/lesson-2");
    const screen = await screenOf(spawn(file, args, { cwd: course.folder, env: course.env, detached: true }));
    await expect
      .poll(() => processesWith(course.file("mine/lesson-2/client.ts")), { timeout: 10_000 })
      .toEqual([]);
    await expect.poll(() => whyPortTaken([PORT]), { timeout: 10_000 }).toBeUndefined();
    expect((await course.check("solutions/lesson-2")).code).toBe(0);
    return screen;
  }

  it("with its whole process group, politely: that is said, and nothing stays", async () => {
    const { code, stderr } = await ended('process.kill(-process.ppid, "SIGTERM");\n');
    expect(stderr).toContain("a program that ended its parent's process group");
    expect(code).toBe(130);
  });

  it("with its whole process group, and without a word: nothing stays", async () => {
    expect((await ended('process.kill(-process.ppid, "SIGKILL");\n')).code).toBeNull();
  });
});
