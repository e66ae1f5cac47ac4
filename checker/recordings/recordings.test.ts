import path from "node:path";
import { expect, it } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { MISCONCEPTIONS } from "../misconceptions/id.ts";
import { plain } from "../report/paint.ts";
import { TerminalReport } from "../report/terminal.ts";
import { rootOf } from "../verdict/result.ts";
import { findings, folderFor, type Kind, readRecording, recorded, resultOf } from "./recording.ts";

/** A race is told of several plays, and what is not flushed is found only where there is no terminal. */
const NOT_RECORDED = ["race", "not-flushed"];
/** `out-of-order--reversed.lesson-3` is of a program that has to be found out as `out-of-order`. */
const misconceptionIn = (name: string): string => name.replace(/(--.*)?\.lesson-\d+$/, "");

it("there is a recorded failure for every misconception", () => {
  const ids = new Set(recorded("wrong").map(misconceptionIn));
  expect(MISCONCEPTIONS.filter((id) => !ids.has(id) && !NOT_RECORDED.includes(id))).toEqual([]);
});

it("the solution's plays are recorded of every act", () => {
  const acts = recorded("right").map((name) => readRecording("right", name));
  for (const { name: lesson, acts: wanted } of LESSONS)
    for (const { name: act } of wanted) expect(acts).toContainEqual(expect.objectContaining({ lesson, act }));
});

it.each(recorded("wrong"))(
  "%s: the misconception is found again, and all that is said of it stands beside it",
  async (name) => {
    const result = resultOf(readRecording("wrong", name));
    expect(rootOf(result)?.misconception).toBe(misconceptionIn(name));
    const lines: string[] = [];
    const report = new TerminalReport(result.lesson, (line) => lines.push(line), plain);
    for (const claim of result.claims) if (claim.verdict === "holds") report.holds(claim);
    report.end(result);
    await expectBeside("wrong", name, [...lines, ""]);
  },
);

it.each(recorded("right"))("%s: nothing is broken, and what is found stands beside it", async (name) => {
  const { claims } = resultOf(readRecording("right", name));
  expect(rootOf({ claims })?.because).toBeUndefined();
  await expectBeside("right", name, []);
});

/** With what reports of other programs, a timeline first of all, and those that tell of claims at once make of it. */
async function expectBeside(kind: Kind, name: string, lines: readonly string[]): Promise<void> {
  const all = [...lines, ...findings(readRecording(kind, name))];
  await expect(`${all.join("\n")}\n`).toMatchFileSnapshot(path.join(folderFor(kind), `${name}.txt`));
}
