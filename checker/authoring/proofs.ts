import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { examplesOf, misconceptionOf, needsPython } from "../examples/examples.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS } from "../lessons/list.ts";
import { arrangementsThatPass } from "../pages/arrangements.ts";
import { type CoursePage, course } from "../pages/course.ts";
import { type Fault, faultsInText } from "../pages/faults.ts";
import {
  faultsInHeadings,
  faultsInLines,
  faultsInPrediction,
  faultsInRecall,
  faultsInTask,
  faultsInWhatIsLeft,
} from "../pages/form.ts";
import { faultsInAnswer, faultsInExperiments, faultsInOutputs, type Runs } from "../pages/outputs.ts";
import { DRAWN, sectionOf } from "../pages/page.ts";
import type { Spelling } from "../pages/spelling.ts";
import { faultsInTerms } from "../pages/terms.ts";
import { DRAWINGS } from "../pages/timelines.ts";
import { PROJECT } from "../paths.ts";
import { hasPython } from "../testing/course.ts";
import type { Slots } from "../testing/slots.ts";

/** A lesson that is to be proven. */
interface Subject {
  readonly lesson: Lesson;
  readonly own: CoursePage;
  readonly runs: Runs;
  readonly slots: Slots;
  readonly spelling: Spelling;
}

/** What came of a proof: what is wrong with the lesson, and how much was looked at, where that is not one thing. */
export interface Proven {
  readonly faults: readonly Fault[];
  readonly of?: number;
  /** How much could not be looked at here. */
  readonly leftOut?: number;
}

/** Something that a lesson promises. */
export interface Proof {
  /** Above its column. */
  readonly title: string;
  prove(subject: Subject): Promise<Proven>;
}

/** A program that waits is given up sooner than a learner's would be: what is waited for here never comes. */
const IDLE_LIMIT_MS = 1_500;

export const PROOFS: readonly Proof[] = [
  { title: "chain", prove: async ({ own }) => ({ faults: faultsInChain(own) }) },
  { title: "words", prove: async (subject) => ({ faults: faultsInPage(subject) }) },
  {
    title: "task",
    prove: async ({ own, lesson }) => ({
      faults: [...faultsInTask(own, lesson.task), ...faultsInWhatIsLeft(own)],
    }),
  },
  { title: "starter", prove: proveStarter },
  { title: "solution", prove: proveSolution },
  { title: "outputs", prove: proveOutputs },
  {
    title: "predict",
    prove: async ({ own, runs }) => {
      const faults = faultsInPrediction(own);
      return { faults: faults.length > 0 ? faults : await faultsInAnswer(own, runs) };
    },
  },
  { title: "recall", prove: async ({ own }) => ({ faults: faultsInRecall(own, course) }) },
  { title: "lines", prove: proveLines },
  { title: "right", prove: (subject) => proveExamples(subject, "right") },
  { title: "wrong", prove: (subject) => proveExamples(subject, "wrong") },
];

/** The page in its place among the others: its title, and a link to the lesson that comes next. */
function faultsInChain(own: CoursePage): Fault[] {
  const lesson = LESSONS.find(({ name }) => name === own.name);
  const next = course.find(({ number }) => number === own.number + 1);
  const title = `Lesson ${lesson?.number}. ${lesson?.title}`;
  const readOn = sectionOf(own.page, "Read on");
  return [
    ...(own.page.title === title ? [] : [{ line: 1, words: `the title has to be "${title}"` }]),
    ...(next && !readOn?.markdown.includes(`../${next.name}/README.md`)
      ? [{ line: readOn?.line ?? 1, words: `a link to ${next.name}, which comes next, is missing` }]
      : []),
    ...(readFileSync(path.join(PROJECT, "README.md"), "utf8").includes(`lessons/${own.name}/README.md`)
      ? []
      : [{ line: 1, words: "the README of the course does not name this lesson" }]),
  ];
}

function faultsInPage({ own, spelling }: Subject): Fault[] {
  const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8"));
  return [
    ...faultsInHeadings(own),
    ...faultsInText(own, spelling, Object.keys(scripts)),
    ...faultsInTerms(course).filter(({ lesson }) => lesson === own.name),
  ];
}

async function proveStarter({ own, lesson, slots }: Subject): Promise<Proven> {
  const line = sectionOf(own.page, "What you will have")?.line ?? 1;
  const folder = path.join(own.folder, "starter");
  if (!existsSync(folder)) return { faults: [{ line, words: "there is no starter" }] };
  const { got } = await slots.play({ folder, how: "check" });
  const wanted = lesson.starter ?? "fail";
  return {
    faults: got === wanted ? [] : [{ line, words: `the starter has to fail as ${wanted}, and it is ${got}` }],
  };
}

async function proveSolution({ own, slots }: Subject): Promise<Proven> {
  const { got, because } = await slots.play({ folder: own.solutionFolder, how: "check" });
  const line = sectionOf(own.page, "The task")?.line ?? 1;
  return { faults: got === "pass" ? [] : [{ line, words: `the solution is ${got}: ${because}` }] };
}

async function proveOutputs({ own, lesson, runs }: Subject): Promise<Proven> {
  const printed = own.page.fences.filter(({ output }) => output);
  const drawn = printed.filter(({ output }) => output?.programs.includes(DRAWN));
  const faultsIn = drawn.length > 0 ? await DRAWINGS[lesson.name]?.() : undefined;
  return {
    faults: [
      ...(await faultsInOutputs(own, runs)),
      ...drawn.flatMap((fence) =>
        faultsIn ? faultsIn(fence) : [{ line: fence.line, words: "nothing is drawn for this lesson" }],
      ),
      ...faultsInExperiments(own),
    ],
    of: printed.length,
  };
}

async function proveLines({ own, slots }: Subject): Promise<Proven> {
  const faults = faultsInLines(own);
  if (faults.length > 0) return { faults };
  const problems = own.page.fences.flatMap(({ parsons, line }) => (parsons ? [{ parsons, line }] : []));
  const passing = await Promise.all(
    problems.map(async ({ parsons, line }) =>
      (await arrangementsThatPass(parsons, own, slots)).map(({ words, got }) => ({
        line,
        words: `another order is ${got}: ${words.replace(/\s+/g, " ")}`,
      })),
    ),
  );
  return { faults: passing.flat(), of: problems.length };
}

async function proveExamples({ own, lesson, slots }: Subject, kind: "right" | "wrong"): Promise<Proven> {
  const all = examplesOf(kind, [lesson]);
  const examples = all.filter((example) => hasPython || !needsPython(example));
  const line = sectionOf(own.page, "How the checker knows")?.line ?? 1;
  const faults = await Promise.all(
    examples.map(async (example): Promise<Fault[]> => {
      const wanted = kind === "right" ? "pass" : misconceptionOf(example);
      const patience = kind === "right" ? {} : { idleLimitMs: IDLE_LIMIT_MS };
      const { got, because } = await slots.play({ folder: example.folder, how: "judge", ...patience });
      return got === wanted ? [] : [{ line, words: `${kind}/${example.name} is ${got}: ${because}` }];
    }),
  );
  return { faults: faults.flat(), of: examples.length, leftOut: all.length - examples.length };
}
