import { existsSync, readFileSync, rmSync } from "node:fs";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Course, hasPython, PYTHON } from "../testing/course.ts";
import schema from "../verdict/result.schema.json" with { type: "json" };
import { CONTRAST, rootOf } from "../verdict/result.ts";

const isValid = new Ajv({ strict: false }).compile(schema);

let course: Course;
beforeAll(() => {
  course = new Course("a course with blanks in its path");
});
afterAll(() => course.remove());

describe("npm run check, in a fresh clone", () => {
  it("fails the starter of lesson-5 with what is missing in it, and shows both plays of its pair", async () => {
    const { code, result } = await course.check("lesson-5");
    expect(rootOf(result)?.misconception).toBe("waits-for-reply");
    expect(result).toMatchObject({ verdict: "fail", lesson: "lesson-5", programs: "lessons/lesson-5" });
    expect(code).toBe(1);
    expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
    const plays = result.history.filter(({ what }) => what === "ended").map(({ play }) => play.act);
    expect(plays).toEqual(expect.arrayContaining(Object.values(CONTRAST)));
  });

  it("sums up several lessons", async () => {
    const { code, stdout } = await course.run("check", ["solutions/lesson-1", "solutions/lesson-2"]);
    expect(stdout).toContain("2 of 2 pass");
    expect(code).toBe(0);
  });

  it("gives one array for several lessons, and the schema fits", async () => {
    const { code, stdout } = await course.run("check", [
      "solutions/lesson-1",
      "solutions/lesson-3",
      "--json",
    ]);
    const results: unknown = JSON.parse(stdout);
    expect(results).toMatchObject([
      { lesson: "lesson-1", verdict: "pass" },
      { lesson: "lesson-3", verdict: "pass" },
    ]);
    expect(isValid(results), JSON.stringify(isValid.errors)).toBe(true);
    expect(code).toBe(0);
  });

  it("takes the first lesson that is not done, notes a pass, and then takes the next", async () => {
    const fresh = new Course();
    try {
      expect((await fresh.check()).result.lesson).toBe("lesson-1");
      fresh.write(
        "lessons/lesson-1/client.ts",
        readFileSync(fresh.file("solutions/lesson-1/client.ts"), "utf8"),
      );
      const passed = await fresh.run("check");
      expect(passed.stdout).toContain("PASS");
      expect(passed.stdout.replace(/\s+/g, " ")).toContain("Then: npm run check lesson-2");
      expect((await fresh.check()).result.lesson).toBe("lesson-2");
      const progress = JSON.parse(readFileSync(fresh.file(".progress.json"), "utf8"));
      expect(progress.lessons["lesson-1"]).toMatchObject({ attempts: 2, passedAt: expect.any(String) });
    } finally {
      fresh.remove();
    }
  });

  it("lays out a missing file from its starter, and leaves alone what is there", async () => {
    course.write("lessons/lesson-2/client.ts", "// mine\n");
    rmSync(course.file("lessons/lesson-1/client.ts"), { force: true });
    const { stdout } = await course.run("check", ["lesson-1"]);
    expect(stdout).toContain("laid out lessons/lesson-1/client.ts");
    expect(existsSync(course.file("lessons/lesson-1/client.ts"))).toBe(true);
    expect(readFileSync(course.file("lessons/lesson-2/client.ts"), "utf8")).toBe("// mine\n");
  });

  it("checks the programs of any folder, also outside the course", async () => {
    const elsewhere = new Course("elsewhere");
    try {
      const { code } = await course.check(elsewhere.file("solutions/lesson-2"));
      expect(code).toBe(0);
    } finally {
      elsewhere.remove();
    }
  });
});

describe("what cannot be meant", () => {
  it.each([
    [["lesson-9999"], "Did you mean lesson-"],
    [["leson-3"], "Did you mean lesson-3?"],
    [["solution"], "Did you mean solutions?"],
    [["no/such/lesson-1"], "There is no folder no/such/lesson-1"],
    [["no/\u001B[31msuch/lesson-1"], "There is no folder no/such/lesson-1"],
    [["checker"], "does not say which lesson"],
    [["lesson-1", "--jsn"], "Did you mean --json?"],
    [["lesson-1", "--server", "true"], "There is no server to write in lesson-1"],
    [["lesson-1", "--client", " "], "--client wants a command"],
    [["lesson-1", "--client"], "--client"],
  ])("check %j is answered with exit code 64 and the way out", async (args, text) => {
    const { code, stdout, stderr } = await course.run("check", args);
    expect(stderr).toContain(text);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).not.toContain("\u001B");
    expect(stdout).toBe("");
    expect(code).toBe(64);
  });

  it("says where the two dashes go when npm has kept an option for itself", async () => {
    const { code, stderr } = await course.run("check", ["lesson-2"], {
      npm_config_client: "python3 client.py",
    });
    expect(stderr).toContain('npm run check lesson-2 -- --client "…"');
    expect(code).toBe(64);
  });
});

describe("what a person reads", () => {
  it("is whole at 80 columns and has no colours in a pipe", async () => {
    for (const programs of ["lesson-2", "solutions/lesson-2"]) {
      const { stdout } = await course.run("check", [programs]);
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
      expect(stdout).not.toContain("\u001B");
    }
  });

  it("shows that the client had ended while the server was at work", async () => {
    const { stdout } = await course.run("check", ["solutions/lesson-5"]);
    const lines = stdout.split("\n");
    const clientEnds = lines.findIndex((line) => line.includes("■ ended, code 0"));
    const firstValue = lines.findIndex((line) => line.includes("│ value: 0"));
    expect(clientEnds).toBeGreaterThan(0);
    expect(firstValue).toBeGreaterThan(clientEnds);
    expect(stdout).toMatch(
      /The client had ended (while the server was held still|before the server had finished)/,
    );
    expect(stdout).toContain("Nobody waited.");
  });

  it("explains a failure in four parts and says where the lesson does", async () => {
    rmSync(course.file("lessons/lesson-3/server.ts"), { force: true });
    const { stdout } = await course.run("check", ["lesson-3"]);
    for (const part of ["expected", "happened", "likely", "next"])
      expect(stdout).toMatch(new RegExp(`^ {2}${part} `, "m"));
    expect(stdout).toContain("lessons/lesson-3/README.md");
  });
});

describe.skipIf(!hasPython)(`the post's own client in Python (needs ${PYTHON} with pyzmq)`, () => {
  it("pass as a client", async () => {
    course.write("lessons/lesson-2/client.py", POST_CLIENT);
    expect(await course.check("lesson-2", "--client", `${PYTHON} client.py`)).toMatchObject({ code: 0 });
  });
});

// As the post has them: it shows the socket calls in its text, and the sends in the loop.
const POST_CLIENT = `import zmq

context = zmq.Context()
sender = context.socket(zmq.PUSH)
sender.bind("tcp://*:5559")

for i in range(3):
    print('sending {}'.format(i))
    sender.send_string(str(i))
`;
