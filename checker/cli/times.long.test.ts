import { existsSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOST, PORT } from "../cast/ports.ts";
import { lesson2 } from "../lessons/lesson-2.ts";
import { lessonNamed } from "../lessons/list.ts";
import { type Coming, drawSchedules } from "../play/schedule.ts";
import { Course } from "../testing/course.ts";
import schema from "../verdict/result.schema.json" with { type: "json" };
import { rootOf } from "../verdict/result.ts";

const isValid = new Ajv({ strict: false }).compile(schema);

/** Hears of a server only if it comes after the program was busy: one that is there at once is missed. */
const HEARS_LATE = `import { Push } from "zeromq";
const push = new Push();
await push.bind("tcp://${HOST}:${PORT}");
const began = performance.now();
while (performance.now() - began < 400);
await new Promise((resolve) => push.events.on("handshake", resolve));
for (const value of ["0", "1", "2"]) {
  console.log("sending " + value);
  await push.send(value);
}
push.close();
`;

/** Takes a client that goes for the end of the world. */
const LEAVES_WITH_CLIENT = `import { Pull } from "zeromq";
const pull = new Pull();
pull.events.on("disconnect", () => process.exit(0));
pull.connect("tcp://localhost:${PORT}");
for await (const [value] of pull) console.log("received " + value);
`;

/** A seed whose second run, after the one as ever, is of this kind. */
function seedFor(coming: Coming): string {
  for (let seed = 0; ; seed += 1)
    if (drawSchedules(2, seed, lesson2.cast)[1]?.coming === coming) return String(seed);
}

let course: Course;
beforeAll(() => {
  course = new Course();
  course.write("racy/lesson-2/client.ts", HEARS_LATE);
  course.write("racy/lesson-3/server.ts", LEAVES_WITH_CLIENT);
});
afterAll(() => course.remove());

describe("npm run check … -- --times", () => {
  it.each(["lesson-2", "lesson-3", "lesson-5"])(
    "passes the solution of %s under every kind of schedule",
    async (lesson) => {
      const { code, result } = await course.check(`solutions/${lesson}`, "--times", "5", "--seed", "7");
      expect(result).toMatchObject({ verdict: "pass", runs: { seed: 7, times: 5, passed: 5 } });
      expect(result.runs?.schedules).toMatchObject(
        drawSchedules(5, 7, lessonNamed(lesson)?.cast ?? lesson2.cast),
      );
      expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
      expect(code).toBe(0);
    },
  );

  it("finds a client that misses a server which is there at once", async () => {
    const { code, result } = await course.check("racy/lesson-2", "--times", "2", "--seed", seedFor("early"));
    expect(result).toMatchObject({ verdict: "fail", runs: { times: 2, passed: 1 } });
    expect(rootOf(result)?.misconception).toBe("race");
    expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
    expect(code).toBe(1);
  });

  it("finds a server that does not outlive its client, and shows a run that passed beside one that failed", async () => {
    const seed = seedFor("returning");
    const { code, stdout } = await course.run("check", ["racy/lesson-3", "--times", "2", "--seed", seed]);
    expect(stdout).toContain(`2 runs, seed ${seed}`);
    expect(stdout).toContain("FAIL  1 of 2: race");
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "1 of 2 runs passed; run 2 (the client comes, goes, and is back",
    );
    expect(stdout.replace(/\s+/g, " ")).toContain("failed with stops-early");
    expect(stdout).toMatch(/run 1, pass: as ever +run 2, fail: the client comes/);
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(code).toBe(1);
  });

  it("counts as one attempt, and a race is no pass", async () => {
    rmSync(course.file(".progress.json"), { force: true });
    course.write("lessons/lesson-3/server.ts", LEAVES_WITH_CLIENT);
    await course.check("lesson-3", "--times", "2", "--seed", seedFor("returning"));
    const { lessons } = JSON.parse(readFileSync(course.file(".progress.json"), "utf8"));
    expect(lessons["lesson-3"]).toEqual({ attempts: 1, last: { misconception: "race", times: 1 } });
  });

  it("says the usual where every run fails", async () => {
    rmSync(course.file("lessons/lesson-3/server.ts"), { force: true });
    const { code, result } = await course.check("lesson-3", "--times", "2", "--seed", "7");
    expect(rootOf(result)?.misconception).toBe("not-connected");
    expect(result).toMatchObject({ verdict: "fail", runs: { times: 2, passed: 0 } });
    expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
    expect(code).toBe(1);
  });

  it("is unknown as a whole, with the cause, where a run is", async () => {
    rmSync(course.file(".progress.json"), { force: true });
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(PORT, HOST, resolve));
    const { code, result } = await course.check("lesson-3", "--times", "20");
    await new Promise((resolve) => server.close(resolve));
    expect(result).toMatchObject({
      verdict: "unknown",
      cause: expect.stringContaining(`process ${process.pid}`),
    });
    expect(result.runs).toMatchObject({ times: 20, passed: 0, schedules: [{ verdict: "unknown" }] });
    expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
    expect(existsSync(course.file(".progress.json"))).toBe(false);
    expect(code).toBe(2);
  });
});

describe("what cannot be meant", () => {
  it.each([
    [["--times", "0"], "--times wants a whole number from 1 to 9999, not 0"],
    [["--times", "x"], "not x"],
    [["--times", "2.5"], "not 2.5"],
    [["--times="], "not nothing"],
    [["--times"], "--times"],
    [["--seed", "7"], "--seed goes with --times"],
    [["--times", "2", "--seed", "x"], "--seed wants a whole number"],
    [["--times", "2", "--seed", "4294967296"], "--seed wants a whole number from 0 to 4294967295"],
  ])("check lesson-3 %j is answered with exit code 64", async (args, text) => {
    const { code, stdout, stderr } = await course.run("check", ["lesson-3", ...args]);
    expect(stderr).toContain(text);
    expect(stdout).toBe("");
    expect(code).toBe(64);
  });

  it("says so where npm kept the option, and in a watch", async () => {
    const kept = await course.run("check", ["lesson-3", "20"], { npm_config_times: "true" });
    expect(kept).toMatchObject({ code: 64, stderr: expect.stringContaining("two dashes") });
    const watched = await course.run("watch", ["lesson-3", "--times", "2"]);
    expect(watched).toMatchObject({ code: 64, stderr: expect.stringContaining("--times goes with check") });
  });

  it("is told in the help", async () => {
    expect((await course.run("check", ["--help"])).stdout).toContain("--times 20 [--seed 7]");
  });
});
