import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { MISCONCEPTIONS } from "../misconceptions/id.ts";
import { course } from "./course.ts";
import { faultsInAnnouncements, faultsInCode, faultsInLength, faultsInWords } from "./faults.ts";
import { type Page, sectionOf } from "./page.ts";
import { solve } from "./parsons.ts";
import { predictionOf } from "./prediction.ts";
import { recallQuestions, rightAnswer } from "./recall.ts";
import { loadSpelling } from "./spelling.ts";
import { faultsInTerms, termsIn, termsPage } from "./terms.ts";

const sources = course.map(({ name, folder }) => ({
  name,
  text: readFileSync(path.join(folder, "README.md"), "utf8"),
}));
const spelling = loadSpelling();
const SCRIPTS = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);

test("the lessons are there, in their order", () => {
  expect(course.map(({ page }) => page.title)).toEqual(
    LESSONS.map(({ number, title }) => `Lesson ${number}. ${title}`),
  );
});

test.each(["README.md", "lessons/for-teachers.md"])(
  "%s is in plain words, spelt right, and its links are true",
  (file) => {
    expect(faultsInWords(readFileSync(file, "utf8"), path.dirname(file), spelling)).toEqual([]);
  },
);

test("each term is explained once, and used in no lesson before", () => {
  expect(faultsInTerms(sources)).toEqual([]);
});

test("the table of terms and calls is that of the pages and the solutions", async () => {
  const lessons = course.map(({ name, page, solutionFolder }) => ({
    name,
    title: page.title,
    solutionFolder,
  }));
  await expect(termsPage(lessons, termsIn(sources))).toMatchFileSnapshot("../../lessons/terms.md");
});

describe.each(course)("the page of $name", ({ name, folder, solutionFolder, page }) => {
  test("has the headings of every page", () => {
    expect(page.sections.filter(({ level }) => level === 2).map(({ heading }) => heading)).toEqual([
      "What you will have",
      "Look first",
      "The idea",
      "The task",
      "Hints",
      "How the checker knows",
      // There is no lesson before the first.
      ...(name === "lesson-1" ? [] : ["Remember"]),
      "Read on",
    ]);
  });

  test("names each topic once", () => {
    const headings = page.sections.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  });

  test("has three hints, and they say something", () => {
    expect(page.hints.map(({ title }) => title)).toEqual([
      "Hint 1: where to look",
      "Hint 2: what to use",
      "Hint 3: the lines, in a wrong order",
    ]);
    for (const { markdown } of page.hints) expect(markdown.length).toBeGreaterThan(40);
  });

  test("asks before it tells: three answers, of which two are refuted, by name and in a section", () => {
    const { output, answers, begins } = predictionOf(page);
    expect(page.fences.filter(({ begins }) => begins !== undefined).map(({ begins }) => [begins])).toEqual([
      output.programs,
    ]);
    expect(begins.filter((line) => answers.some((answer) => answer.line === line))).toEqual([]);
    expect(new Set(answers.map(({ line }) => line)).size).toBe(3);
    const refuted = answers.flatMap(({ refuted }) => (refuted ? [refuted] : []));
    expect(refuted).toHaveLength(2);
    expect(new Set(refuted.map(({ misconception }) => misconception)).size).toBe(2);
    for (const { misconception, link } of refuted) {
      expect(MISCONCEPTIONS).toContain(misconception);
      expect(ideaOf(page)).toContain(link.slice(1));
    }
  });

  test("asks two questions about lessons before it, and the programs of these answer them", () => {
    const number = Number(name.slice(7));
    const questions = recallQuestions(number, page);
    expect(questions).toHaveLength(number === 1 ? 0 : 2);
    for (const question of questions) {
      expect(Number(question.from.slice(7))).toBeLessThan(number);
      const about = course.find((lesson) => lesson.name === question.from)?.page;
      const right = about && rightAnswer(question, about);
      expect(right?.line, question.id).toBeDefined();
      expect(question.answers.filter(({ refuted }) => !refuted)).toEqual([right]);
      expect(question.answers).toHaveLength(3);
      for (const { refuted } of question.answers) {
        if (refuted) expect(MISCONCEPTIONS).toContain(refuted.misconception);
        if (refuted) expect(refuted.link).toContain(`../${question.from}/README.md#`);
      }
    }
  });

  test("gives the task as a list, with the command that checks it", () => {
    const task = sectionOf(page, "The task")?.markdown ?? "";
    expect(task).toMatch(/^1\. /m);
    expect(task).toContain(`npm run check ${path.basename(folder)}`);
  });

  test("has the lines of each program of the solution to be put in order, and one that does not belong", () => {
    const problems = page.fences.flatMap(({ parsons }) => (parsons ? [parsons] : []));
    expect(problems.map(({ solution }) => path.resolve(folder, solution))).toEqual(
      readdirSync(solutionFolder).map((file) => path.join(solutionFolder, file)),
    );
    for (const problem of problems) {
      const { given, blocks } = solve(problem, folder);
      const starter = readFileSync(path.join(folder, "starter", path.basename(problem.solution)), "utf8");
      const unknown = given.filter((line) => !isImport(line) && !codeLines(starter).includes(line));
      expect(unknown, "lines above the first block that the starter has not").toEqual([]);
      expect(blocks.length).toBeGreaterThan(2);
    }
  });

  test("is in plain words, spelt right and not too many, and its links and blocks are true", () => {
    const source = readFileSync(path.join(folder, "README.md"), "utf8");
    expect([
      ...faultsInWords(source, folder, spelling),
      ...faultsInLength(source),
      ...faultsInAnnouncements(source, Number(name.slice(7))),
      ...faultsInCode(source, folder, SCRIPTS),
    ]).toEqual([]);
  });

  test("leaves some of the solution to be written", () => {
    for (const file of readdirSync(solutionFolder)) {
      const inStarter = new Set(codeLines(readFileSync(path.join(folder, "starter", file), "utf8")));
      const inFences = new Set(page.fences.flatMap(({ parsons, text }) => (parsons ? [] : codeLines(text))));
      const solution = codeLines(readFileSync(path.join(solutionFolder, file), "utf8"));
      const left = solution.filter((line) => !inStarter.has(line) && !inFences.has(line) && !isImport(line));
      expect(left, file).not.toEqual([]);
    }
  });
});

/** The slugs of the sections that explain. */
function ideaOf({ sections }: Page): string[] {
  const at = sections.findIndex(({ heading }) => heading === "The idea");
  const end = sections.findIndex(({ level }, index) => level === 2 && index > at);
  return sections.slice(at + 1, end).map(({ slug }) => slug);
}

/** The lines that do something, without their indentation. */
function codeLines(code: string): string[] {
  return code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "}" && !line.startsWith("//"));
}

/** An editor writes these. */
function isImport(line: string): boolean {
  return line.startsWith("import ");
}
