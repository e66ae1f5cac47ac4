import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { MISCONCEPTIONS } from "../misconceptions/id.ts";
import { plain } from "../report/paint.ts";
import { TerminalReport } from "../report/terminal.ts";
import { rootOf } from "../verdict/result.ts";
import { RECORDED, readRecording, resultOf } from "./recording.ts";

/** A race is told of several plays, and what is not flushed is found only where there is no terminal. */
const NOT_RECORDED = ["race", "not-flushed"];
const files = readdirSync(RECORDED).filter((file) => file.endsWith(".jsonl"));
/** `out-of-order--reversed.lesson-3.jsonl` is of a program that has to be found out as `out-of-order`. */
const misconceptionIn = (file: string): string => file.replace(/(--.*)?\.lesson-\d+\.jsonl$/, "");

it("there is a recorded failure for every misconception", () => {
  const ids = new Set(files.map(misconceptionIn));
  expect(MISCONCEPTIONS.filter((id) => !ids.has(id) && !NOT_RECORDED.includes(id))).toEqual([]);
});

it.each(files)(
  "%s: the misconception is found again, and all that is said of it stands beside it",
  async (file) => {
    const result = resultOf(readRecording(file));
    expect(rootOf(result)?.misconception).toBe(misconceptionIn(file));
    const lines: string[] = [];
    new TerminalReport((line) => lines.push(line), plain).end(result);
    const evidence = (rootOf(result)?.evidence ?? []).map((place) => {
      const { who, what } = result.history[place] ?? { who: "nobody", what: "nothing" };
      return `${who} ${what}`;
    });
    // What the reports of other programs make of it, a timeline first of all.
    lines.push("", `evidence: ${evidence.join(", ")}`);
    const told = path.join(RECORDED, file.replace(/jsonl$/, "txt"));
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(told);
  },
);
