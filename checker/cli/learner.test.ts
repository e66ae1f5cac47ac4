import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Course } from "../testing/course.ts";
import { Pty, whyNoPty } from "../watch/pty.ts";

let course: Course;
beforeAll(() => {
  course = new Course("the post");
});
beforeEach(() => course.startOver());
afterAll(() => course.remove());

const OWN = "lessons/lesson-1/client.ts";
const read = (file: string): string => readFileSync(course.file(file), "utf8");
const progress = () => JSON.parse(read(".progress.json")).lessons;

const why = whyNoPty();
const isSkipped = why !== undefined && !process.env.CI;
const leftOut = isSkipped ? ` (skipped: ${why})` : "";

describe("npm run hint", () => {
  it("gives the page's hints one by one, and then all of them again", async () => {
    const shown: string[] = [];
    for (let i = 0; i < 4; i += 1) shown.push((await course.run("hint", ["lesson-1"])).stdout);
    expect(shown.map((text) => /Hint \d: .*/.exec(text)?.[0])).toEqual([
      "Hint 1: where to look",
      "Hint 2: what to use",
      "Hint 3: the lines, in a wrong order",
      "Hint 1: where to look",
    ]);
    expect(progress()["lesson-1"].hintsShown).toBe(3);
  });

  it("that is about it is offered by the report after two failures with the same misconception", async () => {
    course.write(OWN, 'console.log("nothing here");\n');
    expect((await course.run("check", ["lesson-1"])).stdout).not.toContain("npm run hint");
    const offer = "Hint 2 is about that: npm run hint lesson-1";
    expect((await course.run("check", ["lesson-1"])).stdout).toContain(offer);
    const { stdout } = await course.run("hint", ["lesson-1"]);
    expect(stdout).toMatch(/Hint 1: where to look.*Hint 2: what to use.*Hint 2 of 3 for lesson-1, 1 more/s);
  });
});

describe("npm run predict", () => {
  it("asks the page's question, and shows no answer to it", async () => {
    const { code, stdout } = await course.run("predict", ["lesson-5"]);
    expect(stdout).toContain("Which line comes next?");
    expect(stdout).toContain("npm run predict lesson-5 1");
    expect(stdout).not.toContain("client: 2 is sent");
    expect(code).toBe(0);
  });

  it("runs the program, and says of a wrong answer what one believes who gives it, and where to read", async () => {
    const { code, stdout } = await course.run("predict", ["lesson-5", "1"]);
    expect(stdout).toMatch(/experiments\/push-pull.ts runs:\s+client: 0 is sent\s+client: 1 is sent/);
    expect(stdout).toContain("No: you said 1, and it is 2.");
    expect(stdout).toContain('"What non-blocking means"');
    expect(stdout).toContain("waits-for-server");
    expect(code).toBe(0);
  });

  it.skipIf(isSkipped)(`asks in a terminal until there is an answer${leftOut}`, async () => {
    const env = { ...course.env, TERM: "xterm-256color", NO_COLOR: "1" };
    const command = course.command("predict", "lesson-5");
    const pty = new Pty(command, { columns: 80, rows: 40, cwd: course.folder, env });
    try {
      await pty.until("1, 2 or 3?");
      pty.type("four\r");
      await pty.until("four");
      await pty.until("1, 2 or 3? ");
      pty.type("2\r");
      expect((await pty.end).code).toBe(0);
      expect(pty.shown).toContain("Yes, 2.");
    } finally {
      await pty.close();
    }
  });

  it("goes by the run, whatever the page says", async () => {
    const experiment = read("lessons/lesson-5/experiments/push-pull.ts");
    course.write(
      "lessons/lesson-5/experiments/push-pull.ts",
      experiment.replace("} is sent", "} is under way"),
    );
    const { code, stdout } = await course.run("predict", ["lesson-5", "2"]);
    expect(stdout).toContain("No: you said 2, and it is 1.");
    expect(code).toBe(0);
  });

  it("says what stands in the way where the program can't run", async () => {
    course.write("lessons/lesson-5/experiments/push-pull.ts", 'throw new Error("no socket today");\n');
    const { code, stdout } = await course.run("predict", ["lesson-5", "2"]);
    expect(stdout).toContain("It printed none of these lines");
    expect(stdout).toContain("no socket today");
    expect(code).toBe(2);
  });

  it.each([
    ["another answer", ["lesson-5", "4"], "There is no answer 4. 1, 2 or 3?"],
    ["another lesson", ["lesson-99", "1"], "There is no lesson lesson-99."],
    ["more answers", ["lesson-5", "1", "2"], "npm run predict takes one lesson, not 2."],
  ])("refuses %s than there is", async (_, args, words) => {
    const { code, stderr } = await course.run("predict", args);
    expect(stderr).toContain(words);
    expect(code).toBe(64);
  });
});

describe("npm run recall", () => {
  const write = (lessons: object, recalled: object = {}): void =>
    course.write(".progress.json", JSON.stringify({ version: 1, lessons, recalled }));
  const passed = (count: number): object =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`lesson-${at + 1}`, { attempts: 1, passedAt: "2026" }]),
    );
  const recalled = () => JSON.parse(read(".progress.json")).recalled;

  it("has nothing to ask before lesson 2", async () => {
    expect((await course.run("recall")).stdout).toContain("There is nothing to recall yet");
  });

  it("asks the questions of the page the learner is at, and shows no answer to them", async () => {
    write(passed(2));
    const { code, stdout } = await course.run("recall");
    expect(stdout).toMatch(/From lesson 2: .*From lesson 2: /s);
    expect(stdout).toContain("npm run recall 1 1");
    expect(stdout).not.toContain("A message is bytes");
    expect(code).toBe(0);
  });

  it("notes what was answered, and a wrong answer comes back two lessons later", async () => {
    write(passed(2));
    const { code, stdout } = await course.run("recall", ["3", "1"]);
    expect(stdout).toMatch(
      /No: you said 3, and it is 2\..*"A message is bytes"\s+\(lessons\/lesson-2\/README.md\)/s,
    );
    expect(stdout).toMatch(/It comes back in lesson 5\..*Yes, 1\./s);
    expect(code).toBe(0);
    expect(recalled()).toEqual({
      "lesson-3/what-is-sent": { times: 1, due: 5 },
      "lesson-3/no-await": { times: 1 },
    });
    write(passed(4), recalled());
    const later = (await course.run("recall", ["2"])).stdout;
    expect(later).toMatch(/what-is-sent.ts.*Yes, 2\./s);
    expect(recalled()["lesson-3/what-is-sent"]).toEqual({ times: 2 });
  });

  it("says when all was answered, and asks the questions of a lesson that is named all the same", async () => {
    write(passed(1), {
      "lesson-2/nobody-there": { times: 1 },
      "lesson-2/closed-too-early": { times: 1, due: 4 },
    });
    expect((await course.run("recall")).stdout).toContain("comes back in lesson 4");
    expect((await course.run("recall", ["lesson-2", "3"])).stdout).toContain("Yes, 3.");
  });
});

describe("npm run compare", () => {
  const SOLUTION = 'await push.bind("tcp://127.0.0.1:5559");';

  it("shows no solution before a pass without being asked for it", async () => {
    const { code, stdout, stderr } = await course.run("compare", ["lesson-1"]);
    expect({ code, stdout }).toEqual({ code: 64, stdout: "" });
    expect(stderr).toContain("npm run compare lesson-1 -- --yes");
    const asked = await course.run("compare", ["lesson-1", "--yes"]);
    expect(asked.stdout).toContain(`+ ${SOLUTION}`);
    // Asked once.
    expect((await course.run("compare", ["lesson-1"])).stdout).toContain(`+ ${SOLUTION}`);
  });

  it("says so where nothing differs", async () => {
    course.write(OWN, read("solutions/lesson-1/client.ts"));
    const { stdout } = await course.run("compare", ["lesson-1", "--yes"]);
    expect(stdout).not.toMatch(/^\s*[+-] /m);
    expect(stdout).toMatch(/same|as the solution/i);
  });

  it.skipIf(isSkipped).each([
    ["y", true],
    ["n", false],
  ])(`asks in a terminal, and %s is heard${leftOut}`, async (answer, isShown) => {
    const env = { ...course.env, TERM: "xterm-256color", NO_COLOR: "1" };
    const pty = new Pty(course.command("compare", "lesson-1"), {
      columns: 80,
      rows: 40,
      cwd: course.folder,
      env,
    });
    try {
      await pty.until("(y or n)");
      pty.type(`${answer}\r`);
      expect(await pty.end).toEqual({ code: 0, kept: true });
      expect(pty.shown.includes(SOLUTION)).toBe(isShown);
    } finally {
      await pty.close();
    }
  });
});

describe("npm run reset", () => {
  it("keeps what was written, says where, and lays out the starter", async () => {
    course.write(OWN, "// hours of work\n");
    course.write("lessons/lesson-1/notes.txt", "mine");
    const { code, stdout } = await course.run("reset", ["lesson-1"]);
    expect(code).toBe(0);
    const kept = /kept in (\S+)/.exec(stdout)?.[1] ?? "";
    expect(read(`${kept}/client.ts`)).toBe("// hours of work\n");
    expect(read(`${kept}/notes.txt`)).toBe("mine");
    expect(read(OWN)).toBe(read("lessons/lesson-1/starter/client.ts"));
    expect(read("lessons/lesson-1/notes.txt")).toBe("mine");
  });

  it("twice in a second keeps both", async () => {
    for (const text of ["// one\n", "// two\n"]) {
      course.write(OWN, text);
      await course.run("reset", ["lesson-1"]);
    }
    const texts = readdirSync(course.file(".kept")).map((name) => read(`.kept/${name}/client.ts`));
    expect(texts.sort()).toEqual(["// one\n", "// two\n"]);
  });

  it("does nothing where nothing was written, and nothing without a name", async () => {
    await course.run("lessons");
    course.write(OWN, read("lessons/lesson-1/starter/client.ts"));
    expect((await course.run("reset", ["lesson-1"])).stdout).toContain("nothing was changed");
    expect((await course.run("reset")).code).toBe(64);
    expect(existsSync(course.file(".kept"))).toBe(false);
  });
});

describe("npm run lessons", () => {
  it("lists parts and lessons, what is done, and what is next", async () => {
    course.write(OWN, read("solutions/lesson-1/client.ts"));
    await course.run("check", ["lesson-1"]);
    const { stdout } = await course.run("lessons");
    expect(stdout).toContain("Part 1. The post");
    expect(stdout).toMatch(/done +lesson-1/);
    expect(stdout).toMatch(/next +lesson-2/);
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it.each([
    ["that is broken", "{ half of it"],
    ["from another version", '{ "version": 99, "lessons": {} }'],
    ["that means something else", "[]"],
    ["with half of a lesson", '{ "version": 1, "lessons": { "lesson-1": { "attempts": 1, "last": null } } }'],
  ])("sets a progress file aside %s, with a word, and goes on", async (_, text) => {
    writeFileSync(course.file(".progress.json"), text);
    const { code, stderr } = await course.run("lessons");
    expect(code).toBe(0);
    expect(stderr).toContain(".progress.json.unreadable");
    expect(read(".progress.json.unreadable")).toBe(text);
  });
});

it.runIf(process.platform !== "win32")(
  "a progress file that can't be read now is left as it is",
  async () => {
    const file = course.file(".progress.json");
    rmSync(file, { force: true });
    // Leads to itself.
    symlinkSync(file, file);
    const { code, stderr } = await course.run("hint", ["lesson-1"]);
    expect(stderr).toContain("Your progress could not be read, and is left as it is");
    expect(stderr).toContain("Your progress could not be written down");
    expect(code).toBe(0);
    expect(readlinkSync(file)).toBe(file);
    rmSync(file);
  },
);

describe("npm run doctor", () => {
  it("finds nothing in the way of a course that is in order", async () => {
    const { code, stdout } = await course.run("doctor");
    expect(stdout).toContain("Nothing stands in the way.");
    expect(stdout).not.toContain("!!");
    expect(code).toBe(0);
  });

  it("finds a package that is not there", async () => {
    course.write("package.json", read("package.json").replace('"tsx"', '"not-there": "1.0.0",\n    "tsx"'));
    const { code, stdout } = await course.run("doctor");
    expect(stdout).toMatch(/!! {2}packages +not-there is not installed/);
    expect(stdout).toContain("One thing stands in the way.");
    expect(code).toBe(2);
  });
});
