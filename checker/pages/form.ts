import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Point } from "../claims/point.ts";
import { MISCONCEPTIONS } from "../misconceptions/id.ts";
import type { CoursePage } from "./course.ts";
import type { Fault } from "./faults.ts";
import { type Page, sectionOf } from "./page.ts";
import { solve } from "./parsons.ts";
import { predictionOf } from "./prediction.ts";
import { recallQuestions, rightAnswer } from "./recall.ts";

const HINTS = ["Hint 1: where to look", "Hint 2: what to use", "Hint 3: the lines, in a wrong order"];
const SHORTEST_HINT = 40;

/** A page whose headings or hints are not those of every page. */
export function faultsInHeadings({ page, number }: CoursePage): Fault[] {
  const wanted = [
    "What you will have",
    "Look first",
    "The idea",
    "The task",
    "Hints",
    "How the checker knows",
    // There is no lesson before the first.
    ...(number === 1 ? [] : ["Remember"]),
    "Read on",
  ];
  const tops = page.sections.filter(({ level }) => level === 2);
  const headings = page.sections.map(({ heading }) => heading);
  const twice = page.sections.filter(({ heading }, at) => headings.indexOf(heading) !== at);
  const hints = page.hints.map(({ title }) => title);
  const short = page.hints.filter(({ markdown }) => markdown.length < SHORTEST_HINT);
  return [
    ...wanted.flatMap((heading, at) =>
      tops[at]?.heading === heading ? [] : [faultAt(tops[at]?.line, `here "${heading}" has to stand`)],
    ),
    ...twice.map(({ line, heading }) => faultAt(line, `"${heading}" is there twice`)),
    ...(hints.join() === HINTS.join() ? [] : [under(page, "Hints", `the hints are ${hints.join(", ")}`)]),
    ...short.map(({ title }) => under(page, "Hints", `"${title}" says next to nothing`)),
  ];
}

/** A question under "Look first" that is not asked as it has to be. Which answer is right is told by a run. */
export function faultsInPrediction({ page }: CoursePage): Fault[] {
  return orItsWords(page, "Look first", () => {
    const { output, answers, begins } = predictionOf(page);
    const fault = (isFault: boolean, words: string) => (isFault ? [under(page, "Look first", words)] : []);
    const refuted = answers.flatMap(({ refuted }) => (refuted ? [refuted] : []));
    const ids = refuted.map(({ misconception }) => misconception);
    const idea = ideaOf(page);
    return [
      ...fault(output.programs.length !== 1, "the question is about one program"),
      ...fault(
        page.fences
          .filter((fence) => fence.begins !== undefined)
          .map((fence) => fence.begins)
          .join() !== output.programs.join(),
        "the lines before the question and the output are of two programs",
      ),
      ...fault(
        begins.some((line) => answers.some((answer) => answer.line === line)),
        "an answer is shown already",
      ),
      ...fault(new Set(answers.map(({ line }) => line)).size !== 3, "there have to be three answers"),
      ...fault(new Set(ids).size !== 2, "two of the answers have to be refuted, by two misconceptions"),
      ...ids.flatMap((id) => fault(!isMisconception(id), `there is no misconception ${id}`)),
      ...refuted.flatMap(({ link }) =>
        fault(!idea.includes(link.slice(1)), `${link} is no section under "The idea"`),
      ),
    ];
  });
}

/** Questions under "Remember" that are not asked as they have to be, or that no program of an earlier lesson answers. */
export function faultsInRecall({ page, number }: CoursePage, course: readonly CoursePage[]): Fault[] {
  return orItsWords(page, "Remember", () => {
    const questions = recallQuestions(number, page);
    const count = number === 1 ? 0 : 2;
    const fault = (isFault: boolean, words: string) => (isFault ? [under(page, "Remember", words)] : []);
    return [
      ...fault(questions.length !== count, `there have to be ${count} questions`),
      ...questions.flatMap((question) => {
        const { id, from, answers } = question;
        const about = course.find(({ name }) => name === from);
        const right = about && rightAnswer(question, about.page);
        const left = answers.filter(({ refuted }) => !refuted);
        const refuted = answers.flatMap(({ refuted }) => refuted ?? []);
        return [
          ...fault((about?.number ?? number) >= number, `${id} is about no earlier lesson`),
          ...fault(
            right === undefined,
            `${id}: of the answers, exactly one has to be a line of what the program prints`,
          ),
          ...fault(
            left.length !== 1 || left[0] !== right,
            `${id}: the answer that is not refuted is not the right one`,
          ),
          ...fault(answers.length !== 3, `${id}: there have to be three answers`),
          ...refuted.flatMap(({ misconception, link }) => [
            ...fault(!isMisconception(misconception), `there is no misconception ${misconception}`),
            ...fault(!link.startsWith(`../${from}/README.md#`), `${id}: ${link} is no section of ${from}`),
          ]),
        ];
      }),
    ];
  });
}

/** A task on the page that is not the lesson's, point by point in the same words. */
export function faultsInTask({ page, name }: CoursePage, task: readonly Point[]): Fault[] {
  const text = sectionOf(page, "The task")?.markdown ?? "";
  const points = [...text.matchAll(/^(\d+)\. ([\s\S]*?)(?=^\d+\. |^$)/gm)];
  const fault = (isFault: boolean, words: string) => (isFault ? [under(page, "The task", words)] : []);
  return [
    ...fault(points.length !== task.length, `it has ${points.length} points, and the lesson ${task.length}`),
    ...task.flatMap(({ says }, at) => {
      const [, number, words = ""] = points[at] ?? [];
      const isSame = Number(number) === at + 1 && startOf(says).test(words.replace(/\s+/g, " ").trim());
      return fault(!isSame, `point ${at + 1} does not begin with "${says}"`);
    }),
    ...fault(!text.includes(`npm run check ${name}`), "the command that checks it is missing"),
  ];
}

/** Lines of hint 3 that are not the solution's, with one block of a wrong program; told at the block of code. */
export function faultsInLines({ page, folder, solutionFolder }: CoursePage): Fault[] {
  const problems = page.fences.flatMap(({ parsons, line }) => (parsons ? [{ parsons, line }] : []));
  const shown = problems.map(({ parsons }) => path.resolve(folder, parsons.solution));
  const missing = readdirSync(solutionFolder).filter(
    (file) => !shown.includes(path.join(solutionFolder, file)),
  );
  return [
    ...missing.map((file) => under(page, "Hints", `the lines of ${file} are missing`)),
    ...problems.flatMap(({ parsons, line }) => {
      try {
        const { given } = solve(parsons, folder);
        const starter = readFileSync(path.join(folder, "starter", path.basename(parsons.solution)), "utf8");
        const known = codeLines(starter);
        const unknown = given.filter((each) => !isImport(each) && !known.includes(each.trim()));
        return unknown.map((each) =>
          faultAt(line, `above its blocks stands \`${each}\`, which the starter has not`),
        );
      } catch (error) {
        return [faultAt(line, error instanceof Error ? error.message : String(error))];
      }
    }),
  ];
}

/** A solution of which the starter and the page, but for hint 3, leave nothing to be written. */
export function faultsInWhatIsLeft({ page, folder, solutionFolder }: CoursePage): Fault[] {
  return readdirSync(solutionFolder).flatMap((file) => {
    const inStarter = codeLines(readFileSync(path.join(folder, "starter", file), "utf8"));
    const inFences = page.fences.flatMap(({ parsons, text }) => (parsons ? [] : codeLines(text)));
    const shown = new Set([...inStarter, ...inFences]);
    const solution = codeLines(readFileSync(path.join(solutionFolder, file), "utf8"));
    const isLeft = solution.some((line) => !shown.has(line) && !isImport(line));
    return isLeft ? [] : [under(page, "The task", `nothing of ${file} is left to be written`)];
  });
}

function orItsWords(page: Page, heading: string, faults: () => Fault[]): Fault[] {
  try {
    return faults();
  } catch (error) {
    return [under(page, heading, error instanceof Error ? error.message : String(error))];
  }
}

function under(page: Page, heading: string, words: string): Fault {
  return faultAt(sectionOf(page, heading)?.line, words);
}

function faultAt(line: number | undefined, words: string): Fault {
  return { line: line ?? 1, words };
}

function isMisconception(id: string): boolean {
  return MISCONCEPTIONS.some((each) => each === id);
}

/** The slugs of the sections that explain. */
function ideaOf({ sections }: Page): string[] {
  const at = sections.findIndex(({ heading }) => heading === "The idea");
  const end = sections.findIndex(({ level }, index) => level === 2 && index > at);
  return sections.slice(at + 1, end).map(({ slug }) => slug);
}

/** The point's words, and then its end or what more the page says of it. */
function startOf(says: string): RegExp {
  return new RegExp(`^${says.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}($|[,.:;] ?)`);
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
