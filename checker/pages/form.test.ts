import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lessonNamed } from "../lessons/list.ts";
import { type CoursePage, course } from "./course.ts";
import {
  faultsInHeadings,
  faultsInLines,
  faultsInPrediction,
  faultsInRecall,
  faultsInTask,
  faultsInWhatIsLeft,
} from "./form.ts";
import { parsePage } from "./page.ts";

const NAME = "lesson-2";

/** The page of lesson 2, changed. */
function changed(from: string | RegExp, to: string): CoursePage {
  const own = course.find(({ name }) => name === NAME);
  if (!own) throw new Error(`there is no ${NAME}`);
  const source = own.source.replace(from, to);
  if (source === own.source) throw new Error(`there is no ${from} on the page`);
  return { ...own, source, page: parsePage(source) };
}

const lineOf = ({ source }: CoursePage, text: string): number =>
  source.split("\n").findIndex((line) => line.startsWith(text)) + 1;

describe("a page is not in its form, and told so at its line,", () => {
  it.each([
    ["a heading is another", "## Look first", "## Look last", '"Look first" has to stand', "## Look last"],
    [
      "a section is there twice",
      "### Order is kept",
      "### A message is bytes",
      "is there twice",
      "### A message is bytes",
    ],
    ["a hint is missing", /<details><summary>Hint 2[\s\S]*?<\/details>/, "", "the hints are", "## Hints"],
    [
      "a hint says nothing",
      /(Hint 1.*<\/summary>\n\n)[\s\S]*?(\n\n<\/details>)/,
      "$1Look.$2",
      "next to nothing",
      "## Hints",
    ],
  ])("where %s", (_, from, to, words, line) => {
    const own = changed(from, to);
    const faults = faultsInHeadings(own);
    expect(faults.map((fault) => fault.words).join()).toContain(words);
    expect(faults.map((fault) => fault.line)).toContain(own.source.split("\n").lastIndexOf(line) + 1);
  });

  it.each([
    ["no program is shown", / begins="[^"]*"/, "", "are missing"],
    ["an answer is missing", /^3\. .*$/m, "", "three answers"],
    ["one refutation is for two", "(`out-of-order`)", "(`send-not-awaited`)", "two misconceptions"],
    ["a misconception is none", "(`out-of-order`)", "(`out-of-ordre`)", "no misconception out-of-ordre"],
    [
      "a section is elsewhere",
      "[Order is kept](#order-is-kept)",
      "[it](#the-task)",
      "#the-task is no section under",
    ],
    [
      "an answer is shown before",
      "1. `the server",
      "1. `two sends at once, and no server yet`\n1. `the server",
      "is shown already",
    ],
  ])("where, of the question before the output, %s", (_, from, to, words) => {
    const own = changed(from, to);
    const faults = faultsInPrediction(own);
    expect(faults.map((fault) => fault.words).join()).toContain(words);
    expect(faults[0]?.line).toBe(lineOf(own, "## Look first"));
  });

  it.each([
    [
      "a question has no program",
      "../lesson-1/experiments/nobody-there.ts",
      "other.md",
      "no link to a program",
    ],
    [
      "none of the answers is printed",
      "1. `send() is done: the PULL has the value`\n2. `send() is done: nobody is there`\n3. `send() is done: a PULL has connected",
      "1. `a`\n2. `b`\n3. `c",
      "exactly one",
    ],
    [
      "a link leads elsewhere",
      "../lesson-1/README.md#what-send-waits-for).\n- `send() is done: nobody",
      "../lesson-1/README.md).\n- `send() is done: nobody",
      "is no section of lesson-1",
    ],
  ])("where, of the questions of earlier lessons, %s", (_, from, to, words) => {
    const own = changed(from, to);
    const faults = faultsInRecall(own, course);
    expect(faults.map((fault) => fault.words).join()).toContain(words);
    expect(faults[0]?.line).toBe(lineOf(own, "## Remember"));
  });

  it.each([
    ["says something else", "1. bind a PUSH", "1. connect a PUSH", "point 1 does not begin"],
    ["has another number", "4. end by itself", "5. end by itself", "point 4 does not begin"],
    [
      "has no command",
      "npm run check lesson-2",
      "npm run check lesson-3",
      "the command that checks it is missing",
    ],
  ])("where the task %s", (_, from, to, words) => {
    const faults = faultsInTask(changed(from, to), lessonNamed(NAME)?.task ?? []);
    expect(faults.map((fault) => fault.words).join()).toContain(words);
  });

  it("where the lines of hint 3 are not the solution's: at their block", () => {
    const own = changed("  await push.send(String(i));\n}", "  await push.send(i);\n}");
    expect(faultsInLines(own)).toMatchObject([{ line: lineOf(own, "```ts parsons") }]);
    expect(faultsInLines(changed(/```ts parsons[\s\S]*?```/, ""))).toMatchObject([
      { words: "the lines of client.ts are missing" },
    ]);
  });

  it("where the page gives the whole solution away", () => {
    const solution = readFileSync(`solutions/${NAME}/client.ts`, "utf8");
    const all = `\`\`\`ts\n${solution}\`\`\`\n`;
    expect(faultsInWhatIsLeft(changed("## Hints\n", `## Hints\n\n${all}`))).toMatchObject([
      { words: "nothing of client.ts is left to be written" },
    ]);
  });
});
