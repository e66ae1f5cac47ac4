import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { solutionFolder } from "../paths.ts";
import { openSlots } from "../testing/slots.ts";
import { loadCores } from "../trust/load.ts";

const slots = openSlots(1);
let unload = (): void => {};
const folder = mkdtempSync(path.join(os.tmpdir(), "workshop-"));
beforeAll(() => {
  unload = loadCores(os.availableParallelism());
});
afterAll(() => {
  unload();
  rmSync(folder, { recursive: true, force: true });
  slots.close();
});

describe.runIf(process.platform === "linux")("a program that the machine gives no time to compute", () => {
  it("is not said never to end: it was not judged, and the cause tells why", async () => {
    const lesson = path.join(folder, "lesson-2");
    mkdirSync(lesson);
    const client = path.join(solutionFolder("lesson-2"), "client.ts");
    // Where each session has a share of its own (sched(7), "The autogroup feature"), this one wants hardly any.
    const modest = "echo 15 > /proc/self/autogroup; ";
    const command = `${modest}exec nice -n 15 ${process.execPath} --import ${import.meta.resolve("tsx")} ${client}`;
    writeFileSync(path.join(lesson, "commands.json"), JSON.stringify({ client: command }));
    const { got, because } = await slots.play({ folder: lesson, how: "check", idleLimitMs: 100 });
    expect(because).toMatch(
      /^the machine is too busy: the client wanted to compute for [\d.]+ s and was given 0\.\d s of a processor\./,
    );
    expect(got).toBe("unknown");
  });
});
