import net from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HOST, PORT } from "../cast/ports.ts";
import { CLIENT } from "../testing/clients.ts";
import { Course, screenOf, untilPrinted } from "../testing/course.ts";
import { processesWith } from "../testing/processes.ts";
import { rootOf } from "../verdict/result.ts";

/** Keeps itself alive, whatever happens to its input and output. */
const STAYS = "setInterval(() => {}, 1000);\n";

let course: Course;
let folders = 0;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

/** A folder of its own with this client. */
function folderWith(client: string): string {
  folders += 1;
  const folder = `try-${folders}/lesson-2`;
  course.write(`${folder}/client.ts`, client);
  return folder;
}

async function misconceptionOf(client: string): Promise<string | undefined> {
  const { result } = await course.check(folderWith(client));
  return rootOf(result)?.misconception ?? result.verdict;
}

function canListen(): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen(PORT, HOST, () => server.close(() => resolve(true)));
  });
}

/** Where processes can be looked for by their command line. */
const isLinux = process.platform === "linux";

describe("a program that behaves badly gets its own text, and leaves nothing", () => {
  beforeEach(async () => {
    expect(await canListen()).toBe(true);
  });

  it.each([
    ["an empty file", "  \n", "no-program"],
    ["an error of its own", "throw new Error('mine');\n", "crashed"],
    [
      "closed output",
      `import { closeSync } from "node:fs";\n${CLIENT.replace(/ {2}console.*\n/, "")}closeSync(1); closeSync(2);\n`,
      "sent-not-printed",
    ],
  ])("%s", async (_, client, expected) => {
    expect(await misconceptionOf(client)).toBe(expected);
    expect(await canListen()).toBe(true);
  });

  it.runIf(isLinux)("a child that it leaves behind, outside its process group, with the pipes", async () => {
    const child = `import { spawn } from "node:child_process";
spawn(process.execPath, ["-e", "setInterval(() => {}, 1000) // left-behind-${process.pid}"], { detached: true, stdio: "inherit" }).unref();
`;
    expect(await misconceptionOf(child + CLIENT)).toBe("never-ends");
    expect(processesWith(`left-behind-${process.pid}`)).toEqual([]);
  });

  it.runIf(isLinux)("a child that holds the port after it", async () => {
    const child = `import { spawn } from "node:child_process";
spawn(process.execPath, ["--import", "tsx", ${JSON.stringify(course.file("holder.ts"))}], { detached: true, stdio: "inherit" }).unref();
await new Promise((resolve) => setTimeout(resolve, 700));
`;
    course.write("holder.ts", CLIENT + STAYS);
    // How far the child has come by then is chance, and so is the name; that it fails is not.
    const { result } = await course.check(folderWith(child));
    expect(result.verdict).toBe("fail");
    expect(processesWith("holder.ts")).toEqual([]);
    expect(await canListen()).toBe(true);
  });

  it("no stack trace of the checker in any text", async () => {
    const { stdout, stderr } = await course.run("check", [folderWith("throw new Error('mine');\n")]);
    expect(stdout).toContain("Error: mine, at client.ts:1");
    expect(stdout + stderr).not.toMatch(/checker\/(?!examples)[\w/]+\.ts:\d/);
  });
});

describe("what stands in the way is no fault of the learner's", () => {
  it("a port that something else holds: unknown, with its name and pid", async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(PORT, HOST, resolve));
    const { code, result } = await course.check("solutions/lesson-2");
    await new Promise((resolve) => server.close(resolve));
    expect(result).toMatchObject({
      verdict: "unknown",
      cause: expect.stringContaining(`process ${process.pid}`),
    });
    expect(code).toBe(2);
  });
});

describe.runIf(isLinux)("an interruption leaves nothing", () => {
  async function interruptedBy(signal: NodeJS.Signals): Promise<number | null> {
    const folder = folderWith(`console.log("here", "${signal}");\n${CLIENT}${STAYS}`);
    const check = course.start("check", [folder]);
    const screen = screenOf(check);
    await untilPrinted(check, "bind a PUSH socket");
    check.kill(signal);
    const { code } = await screen;
    await expect.poll(() => processesWith(folder), { timeout: 5_000 }).toEqual([]);
    // The system takes a moment to close what a killed process had open.
    await expect.poll(canListen, { timeout: 5_000 }).toBe(true);
    return code;
  }

  it("by Ctrl-C", async () => {
    expect(await interruptedBy("SIGINT")).toBe(130);
  });

  it("by kill -9, and the next check is green", async () => {
    await interruptedBy("SIGKILL");
    expect((await course.check("solutions/lesson-2")).code).toBe(0);
  });
});

describe("two checks at once", () => {
  it("the second waits for the first, says so, and both are right", async () => {
    const first = course.start("check", [folderWith(CLIENT + STAYS)]);
    const firstScreen = screenOf(first);
    await untilPrinted(first, "Lesson 2");
    const second = await course.run("check", ["solutions/lesson-2"]);
    expect(second.stdout).toContain(`Waiting for the check of lesson-2 by process ${first.pid}`);
    expect(second.code).toBe(0);
    expect((await firstScreen).stdout).toContain("never-ends");
  });
});
