import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { solutionFolder } from "../cli/project.ts";
import { openLanes } from "../testing/lanes.ts";

/** The processor that something else keeps busy. */
const CPU = "0";
const BURN =
  "process.stdin.on('end', () => process.exit()).resume(); (function on() { for (let i = 0; i < 1e7; i += 1); setImmediate(on); })()";

const lanes = openLanes(1);
let other: ChildProcess | undefined;
const folder = mkdtempSync(path.join(os.tmpdir(), "workshop-"));
beforeAll(() => {
  const burn = ["-c", CPU, process.execPath, "-e", BURN];
  other = spawn("taskset", burn, { stdio: ["pipe", "ignore", "ignore"] });
});
afterAll(() => {
  other?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
  lanes.close();
});

const CAN_STARVE = process.platform === "linux" && spawnSync("taskset", ["-c", CPU, "true"]).status === 0;

describe.runIf(CAN_STARVE)("a program that the machine gives no time to compute", () => {
  it("is not said never to end: it was not judged, and the cause tells why", async () => {
    const lesson = path.join(folder, "lesson-2");
    mkdirSync(lesson);
    const client = path.join(solutionFolder("lesson-2"), "client.ts");
    // Where each session has a share of its own (sched(7), "The autogroup feature"), this one wants hardly any.
    const modest = "echo 15 > /proc/self/autogroup; ";
    const command = `${modest}exec taskset -c ${CPU} nice -n 15 ${process.execPath} --import ${import.meta.resolve("tsx")} ${client}`;
    writeFileSync(path.join(lesson, "commands.json"), JSON.stringify({ client: command }));
    const { got, because } = await lanes.play({ folder: lesson, how: "check", idleLimitMs: 100 });
    expect(because).toMatch(
      /^the machine is too busy: the client wanted to compute for [\d.]+ s and was given 0\.\d s of a processor\./,
    );
    expect(got).toBe("unknown");
  });
});
