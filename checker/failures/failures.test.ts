import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { lessonNamed } from "../lessons/list.ts";
import { MISCONCEPTIONS } from "../misconceptions/id.ts";
import { plain } from "../report/paint.ts";
import { TerminalReport } from "../report/terminal.ts";
import { rootOf } from "../verdict/result.ts";
import { type Recording, resultOf } from "./recording.ts";

/** A race is told of several plays, and what is not flushed is found only where there is no terminal. */
const NOT_RECORDED = ["race", "not-flushed"];
const RECORDED = path.join(import.meta.dirname, "recorded");
const ids = readdirSync(RECORDED)
  .filter((file) => file.endsWith(".json"))
  .map((file) => path.basename(file, ".json"));

it("there is a recorded failure for every misconception", () => {
  const missing = MISCONCEPTIONS.filter((id) => !ids.includes(id) && !NOT_RECORDED.includes(id));
  expect(missing).toEqual([]);
});

it.each(ids)(
  "%s is found again in what was recorded, and all that is said of it stands beside it",
  async (id) => {
    const recording: Recording = JSON.parse(readFileSync(path.join(RECORDED, `${id}.json`), "utf8"));
    const lesson = lessonNamed(recording.lesson);
    if (!lesson) throw new Error(`there is no ${recording.lesson}`);
    const result = resultOf(lesson, recording);
    expect(rootOf(result)?.misconception).toBe(id);
    const lines: string[] = [];
    new TerminalReport((line) => lines.push(line), plain).end(result);
    const evidence = (rootOf(result)?.evidence ?? []).map((place) => {
      const { who, what } = result.history[place] ?? { who: "nobody", what: "nothing" };
      return `${who} ${what}`;
    });
    // What the reports of other programs make of it, a timeline first of all.
    lines.push("", `evidence: ${evidence.join(", ")}`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(path.join(RECORDED, `${id}.txt`));
  },
);
