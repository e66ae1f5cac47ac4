import path from "node:path";
import { readPage } from "../pages/page.ts";
import { answerGivenBy, predictionOf } from "../pages/prediction.ts";
import { lessonFolder, shown } from "../paths.ts";
import { outcomeInWords, predictionInWords, printed } from "../questions/in-words.ts";
import { type Ran, runExperiment } from "../questions/run-experiment.ts";
import { paintFor } from "../report/paint.ts";
import { wrap } from "../report/wrap.ts";
import { EXIT } from "../usage.ts";
import { answerTo, answerTyped } from "./answer.ts";
import { currentLesson, parseLessonArgument } from "./lesson-argument.ts";
import { print } from "./print.ts";

/**
 * `npm run predict lesson-5`: the question of the lesson's page, and then the run that answers it.
 *
 * @returns the exit code: a wrong answer is as good as a right one
 * @throws UsageError
 */
export async function runPredict(args: readonly string[]): Promise<number> {
  const [, at] = args.flatMap((each, index) => (each.startsWith("-") ? [] : [index]));
  const typed = at === undefined ? undefined : args[at];
  const { named, help } = parseLessonArgument(args.toSpliced(at ?? args.length, 1), "predict", process.env);
  if (help) {
    print(HELP);
    return EXIT.pass;
  }
  const { name } = named ?? currentLesson();
  const page = readPage(lessonFolder(name));
  const prediction = predictionOf(page);
  const { answers } = prediction;
  if (typed !== undefined) answerTyped(answers, typed);
  const paint = paintFor(process.stdout);
  for (const line of predictionInWords(page, prediction, paint)) print(line);
  const said = await answerTo(answers, typed);
  if (!said) {
    print(`  To answer, and let it run: npm run predict ${name} 1 (or another number)`);
    return EXIT.pass;
  }
  const file = path.join(lessonFolder(name), prediction.output.programs[0] ?? "");
  print("");
  print(`  ${shown(file)} runs:`);
  print("");
  const ran = await runExperiment(
    file,
    (line) => print(printed(line)),
    (other) => print(`  It needs port 5559. Waiting for ${other} …`),
  );
  const right = "hindered" in ran ? undefined : answerGivenBy(prediction, ran.printed);
  if (!right) {
    for (const line of troubleInWords(ran)) print(line);
    return EXIT.unknown;
  }
  const readme = `lessons/${name}/README.md`;
  const outcome = { answers, said, right, more: `Why: ${readme} goes on from here.`, page: readme };
  for (const line of outcomeInWords(outcome, paint)) print(line);
  return EXIT.pass;
}

function troubleInWords(ran: Ran): string[] {
  const words =
    "hindered" in ran
      ? [`It can't run now: ${ran.hindered}`]
      : [
          `It printed none of these lines${ran.error === undefined ? "" : `, and came to an error: ${ran.error}`}`,
          "Something stands in its way.",
        ];
  return [
    "",
    ...words.flatMap((each) => wrap(each, 78)).map((line) => `  ${line}`),
    "  npm run doctor looks for what stands in the way.",
  ];
}

const HELP = `npm run predict              the question of the first lesson that is not done
npm run predict lesson-5     the question of that lesson's page
npm run predict lesson-5 2   the same, answered

A program is about to run: which line does it print next? Then it runs.`;
