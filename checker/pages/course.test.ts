import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { LESSONS, lessonNamed } from "../lessons/list.ts";
import { plain } from "../report/paint.ts";
import { Points, pointLines } from "../report/points.ts";
import { course } from "./course.ts";
import { faultsInCode, faultsInText, faultsInWords } from "./faults.ts";
import {
  faultsInHeadings,
  faultsInLines,
  faultsInPrediction,
  faultsInRecall,
  faultsInTask,
  faultsInWhatIsLeft,
} from "./form.ts";
import { loadSpelling } from "./spelling.ts";
import { faultsInTerms, termsIn, termsPage } from "./terms.ts";

const spelling = loadSpelling();
const SCRIPTS = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);

test("the lessons are there, in their order", () => {
  expect(course.map(({ page }) => page.title)).toEqual(
    LESSONS.map(({ number, title }) => `Lesson ${number}. ${title}`),
  );
});

test.each(["README.md", "CONTRIBUTING.md", "lessons/for-teachers.md"])(
  "%s is in plain words, spelt right, and its links are true",
  (file) => {
    expect(faultsInWords(readFileSync(file, "utf8"), path.dirname(file), spelling)).toEqual([]);
  },
);

test.each(["README.md", "CONTRIBUTING.md"])("the commands in %s are there", (file) => {
  const faults = faultsInCode(readFileSync(file, "utf8"), path.dirname(file), SCRIPTS);
  expect(faults.filter(({ words }) => words.startsWith("there is no command"))).toEqual([]);
});

test("the check in the README is one of lesson 5, with its points", () => {
  const points = new Points(lessonNamed("lesson-5")?.task ?? []);
  const claims = (lessonNamed("lesson-5")?.acts ?? []).flatMap((act) => act.claims);
  const lines = claims
    .flatMap((claim) => points.holds(claim))
    .flatMap((told) => pointLines("✓", "good", told, plain));
  expect(lines.length).toBeGreaterThan(0);
  expect(readFileSync("README.md", "utf8")).toContain(lines.join("\n"));
});

test("each term is explained once, and used in no lesson before", () => {
  expect(faultsInTerms(course)).toEqual([]);
});

test("the table of terms and calls is that of the pages and the solutions", async () => {
  await expect(termsPage(course, termsIn(course))).toMatchFileSnapshot("../../lessons/terms.md");
});

describe.each(course)("the page of $name", (own) => {
  const { name } = own;

  test("has the headings and the hints of every page", () => {
    expect(faultsInHeadings(own)).toEqual([]);
  });

  test("asks before it tells: three answers, of which two are refuted, by name and in a section", () => {
    expect(faultsInPrediction(own)).toEqual([]);
  });

  test("asks two questions about lessons before it, and the programs of these answer them", () => {
    expect(faultsInRecall(own, course)).toEqual([]);
  });

  test("gives the task of the lesson point by point, with the command that checks it", () => {
    expect(faultsInTask(own, lessonNamed(name)?.task ?? [])).toEqual([]);
  });

  test("has the lines of each program of the solution to be put in order, and one that does not belong", () => {
    expect(faultsInLines(own)).toEqual([]);
  });

  test("leaves some of the solution to be written", () => {
    expect(faultsInWhatIsLeft(own)).toEqual([]);
  });

  test("is in plain words, spelt right and not too many, and its links and blocks are true", () => {
    expect(faultsInText(own, spelling, SCRIPTS)).toEqual([]);
  });
});
