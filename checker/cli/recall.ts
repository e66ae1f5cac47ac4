import { LESSONS } from "../lessons/list.ts";
import type { Answer } from "../pages/answers.ts";
import { readPage } from "../pages/page.ts";
import { type RecallQuestion, recallQuestions, rightAnswer } from "../pages/recall.ts";
import { lessonFolder, PROJECT } from "../paths.ts";
import { nextLesson, noteRecalled, readProgress } from "../progress/progress.ts";
import { afterAnswer, questionsDue, type Recalled } from "../questions/due.ts";
import { outcomeInWords, recallInWords } from "../questions/in-words.ts";
import { paintFor } from "../report/paint.ts";
import { EXIT } from "../usage.ts";
import { answerTo } from "./answer.ts";
import { canAsk } from "./ask.ts";
import { parseLessonArgument } from "./lesson-argument.ts";
import { print } from "./print.ts";

/**
 * `npm run recall`: two questions about earlier lessons. A wrong answer comes back two lessons later.
 *
 * @returns the exit code: a wrong answer is as good as a right one
 * @throws UsageError
 */
export async function runRecall(args: readonly string[]): Promise<number> {
  const typed = args.filter((each) => /^\d+$/.test(each));
  const { named, help } = parseLessonArgument(
    args.filter((each) => !typed.includes(each)),
    "recall",
    process.env,
  );
  if (help) {
    print(HELP);
    return EXIT.pass;
  }
  const all = LESSONS.flatMap(({ name, number }) => recallQuestions(number, readPage(lessonFolder(name))));
  const lesson = (named ?? nextLesson(PROJECT))?.number ?? LESSONS.length + 1;
  const { recalled = {} } = readProgress(PROJECT);
  const due = named
    ? all.filter(({ askedIn }) => askedIn === lesson)
    : questionsDue(all, recalled, { lesson, isLast: lesson > LESSONS.length });
  if (due.length === 0) {
    print(nothingDue(Object.values(recalled)));
    return EXIT.pass;
  }
  for (const [at, question] of due.entries()) {
    for (const line of recallInWords(question, paintFor(process.stdout))) print(line);
    const said = await answerTo(question.answers, typed[at]);
    if (said) tell(question, said, lesson);
    else if (canAsk()) return EXIT.pass;
  }
  if (typed.length === 0 && !canAsk())
    print(`  To answer: npm run recall ${due.map(() => "1").join(" ")} (or other numbers)`);
  return EXIT.pass;
}

/** Says whether an answer is right, by the page of the lesson that the question is about, and notes it. */
function tell(question: RecallQuestion, said: Answer, lesson: number): void {
  const { answers, from, id } = question;
  const right = rightAnswer(question, readPage(lessonFolder(from)));
  if (!right) throw new Error(`no answer to ${id} stands on the page of ${from}`);
  const after = afterAnswer(readProgress(PROJECT).recalled?.[id], said === right, lesson);
  noteRecalled(PROJECT, id, after);
  const page = `lessons/${from}/README.md`;
  for (const line of outcomeInWords({ answers, said, right, more: "", page }, paintFor(process.stdout)))
    print(line.trimEnd());
  if (after.due !== undefined && after.due <= LESSONS.length)
    print(`  It comes back in lesson ${after.due}.`);
  else if (after.due !== undefined) print("  It comes back when all lessons are done.");
}

function nothingDue(recalled: readonly Recalled[]): string {
  if (recalled.length === 0)
    return "There is nothing to recall yet: the page of lesson 2 asks the first questions.";
  const later = recalled.flatMap(({ due }) => due ?? []);
  if (later.length === 0)
    return "There is nothing to recall now: all that was asked so far was answered right.";
  const next = Math.min(...later);
  const when = next > LESSONS.length ? "when all lessons are done" : `in lesson ${next}`;
  return `There is nothing to recall now. What was answered wrong comes back ${when}.`;
}

const HELP = `npm run recall               two questions about lessons before the one you are at
npm run recall lesson-5      the two that the page of that lesson asks
npm run recall 2 1           the same, answered

What you answer wrong comes back two lessons later.`;
