import path from "node:path";
import { readPage } from "../pages/page.ts";
import { type Answer, answerGivenBy, type Prediction, predictionOf } from "../pages/prediction.ts";
import { lessonFolder, shown } from "../paths.ts";
import { outcomeInWords, printed, questionInWords } from "../predict/in-words.ts";
import { type Ran, runExperiment } from "../predict/run-experiment.ts";
import { paintFor } from "../report/paint.ts";
import { wrap } from "../report/wrap.ts";
import { EXIT, UsageError } from "../usage.ts";
import { askInTerminal, canAsk } from "./ask.ts";
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
  const given = typed === undefined ? undefined : answerTyped(prediction, typed);
  if (typed !== undefined && !given)
    throw new UsageError(`There is no answer ${typed}. ${choice(prediction)}`);
  const paint = paintFor(process.stdout);
  for (const line of questionInWords(page, prediction, paint)) print(line);
  const said = given ?? (canAsk() ? await ask(prediction) : undefined);
  if (!said) {
    print(`  To answer, and let it run: npm run predict ${name} 1 (or ${others(prediction)})`);
    return EXIT.pass;
  }
  const file = path.join(lessonFolder(name), prediction.output.programs[0] ?? "");
  print(`  ${shown(file)} runs:`);
  print("");
  const ran = await runExperiment(
    file,
    (line) => print(printed(line)),
    (other) => print(`  It needs port 5559. Waiting for ${other} …`),
  );
  const answer = "hindered" in ran ? undefined : answerGivenBy(prediction, ran.printed);
  if (!answer) {
    for (const line of troubleInWords(ran)) print(line);
    return EXIT.unknown;
  }
  const outcome = { said, ran: answer, page: `lessons/${name}/README.md` };
  for (const line of outcomeInWords(prediction, outcome, paint)) print(line);
  return EXIT.pass;
}

/** Asks until there is an answer. Undefined where the input has ended. */
async function ask(prediction: Prediction): Promise<Answer | undefined> {
  for (;;) {
    const typed = await askInTerminal(`  ${choice(prediction)} `);
    if (typed === undefined) {
      print("");
      return undefined;
    }
    const answer = answerTyped(prediction, typed.trim());
    if (answer) {
      print("");
      return answer;
    }
  }
}

function answerTyped({ answers }: Prediction, typed: string): Answer | undefined {
  return /^\d+$/.test(typed) ? answers[Number(typed) - 1] : undefined;
}

/** `1, 2 or 3?` */
function choice({ answers }: Prediction): string {
  const numbers = answers.map((_, at) => String(at + 1));
  return `${numbers.slice(0, -1).join(", ")} or ${numbers.at(-1)}?`;
}

function others({ answers }: Prediction): string {
  return answers
    .slice(1)
    .map((_, at) => String(at + 2))
    .join(", ");
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
