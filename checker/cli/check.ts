import path from "node:path";
import { portsOf, rolesOf } from "../cast/cast.ts";
import { takeTurn } from "../environment/turn.ts";
import { offerInWords, offersAfter } from "../hints/offers.ts";
import type { Event } from "../history/event.ts";
import { PROJECT, solutionFolder, TYPED_IN } from "../paths.ts";
import { type Command, givenCommand, tsxCommands } from "../programs/command.ts";
import { loadCompiler } from "../programs/compiled-program.ts";
import { layOut } from "../progress/lay-out.ts";
import { nextLesson, noteResult, progressIn } from "../progress/progress.ts";
import { isJunit, junit } from "../report/junit.ts";
import { LifeLine } from "../report/life-line.ts";
import { paintFor } from "../report/paint.ts";
import { placeLine } from "../report/place.ts";
import { Points } from "../report/points.ts";
import { summary, TerminalReport } from "../report/terminal.ts";
import { wrap } from "../report/wrap.ts";
import { EXIT, UsageError } from "../usage.ts";
import { check } from "../verdict/check.ts";
import { checkLessons } from "../verdict/check-lessons.ts";
import type { CheckTask } from "../verdict/check-task.ts";
import { checkTimes, type Times } from "../verdict/check-times.ts";
import type { Result } from "../verdict/result.ts";
import { inBatches } from "../watch/batches.ts";
import { type Begin, type Watched, watched } from "../watch/watched.ts";
import { type CheckArguments, parseCheckArguments } from "./check-arguments.ts";
import { tellGitHub } from "./github.ts";
import { print, printBeside, printJson } from "./print.ts";
import { reportFile } from "./report-file.ts";
import { own, type Target, targetsOf } from "./target.ts";

/**
 * `npm run check …`: plays lessons and tells what it found.
 *
 * @returns the exit code
 * @throws UsageError
 */
export async function runCheck(args: readonly string[]): Promise<number> {
  const parsed = parseCheckArguments(args, process.env);
  if (parsed.help) {
    console.log(HELP);
    return EXIT.pass;
  }
  const watch = watched();
  if (watch) loadCompiler();
  const begin = await watch?.told;
  const say = parsed.json ? printBeside : print;
  for (const file of layOut()) say(`laid out ${file} from its starter`);
  const targets = targetsFor(parsed);
  if (targets.length === 0) {
    say("You have done every lesson there is. `npm run check all` checks them again.");
    return EXIT.pass;
  }
  const writeJunit =
    parsed.junit === undefined ? () => {} : reportFile(path.resolve(TYPED_IN, parsed.junit), isJunit);
  const names = targets.map(({ lesson }) => lesson.name);
  const me = `the check of ${names.length > 1 ? `${names.length} lessons` : names[0]} by process ${process.pid}`;
  const ports = [...new Set(targets.flatMap(({ lesson }) => portsOf(lesson.cast)))];
  const giveBack = await takeTurn(me, (other) =>
    say(`Two checks cannot share port ${ports.join(" or ")}. Waiting for ${other} …`),
  );
  const [first, ...others] = targets;
  const results =
    first && others.length === 0
      ? [await checkOne(first, parsed, watch, begin)]
      : await checkSeveral(targets, parsed);
  giveBack();
  writeJunit(junit(results));
  tellGitHub(results, process.env, parsed.json ? console.error : console.log);
  if (parsed.json) printJson(results.length === 1 ? results[0] : results);
  else if (results.length > 1) for (const line of summary(results, paintFor(process.stdout))) print(line);
  return exitCode(results);
}

async function checkOne(
  target: Target,
  parsed: CheckArguments,
  watch?: Watched,
  begin?: Begin,
): Promise<Result> {
  const task = taskFor(target, parsed);
  const isTold = !parsed.json;
  const life = isTold ? new LifeLine(process.stderr) : undefined;
  const write = (line: string): void => {
    life?.clear();
    print(line);
  };
  const report = new TerminalReport(task.lesson.name, write, paintFor(process.stdout));
  const points = new Points(task.lesson.task);
  const events =
    watch && begin?.hearsEvents ? inBatches<Event>((happened) => watch.tell({ happened })) : undefined;
  if (isTold) report.begin(Object.values(task.commands).map(({ shown }) => shown));
  const result = parsed.times
    ? await checkOften({ ...task, onLife: life?.say }, parsed.times, isTold ? report : undefined)
    : await check({
        ...task,
        onEvent: events?.add,
        onLife: watch ? (words) => watch.tell({ life: words }) : life?.say,
        onHolds: (claim) => {
          if (watch) for (const point of points.holds(claim)) watch.tell({ holds: point });
          else if (isTold) report.holds(claim);
        },
      });
  life?.end();
  events?.flush();
  if (target.isOwn) noteResult(PROJECT, result);
  if (isTold) {
    report.end(result);
    sayWhatIsNext(result, target);
  }
  return result;
}

/** Of each of several lessons there is one line. */
async function checkSeveral(targets: readonly Target[], parsed: CheckArguments): Promise<Result[]> {
  const life = parsed.json ? undefined : new LifeLine(process.stderr);
  life?.say(`${targets.length} lessons`);
  const tell = (result: Result, at: number): void => {
    if (targets[at]?.isOwn) noteResult(PROJECT, result);
    const { verdict, programs, runs } = result;
    const often = runs ? `  ${runs.passed} of ${runs.times}, seed ${runs.seed}` : "";
    life?.clear();
    if (!parsed.json) print(`${verdict.padEnd(7)}  ${programs}${often}`);
    life?.say(`${targets.length} lessons, ${at + 1} told`);
  };
  const tasks = targets.map((target) => taskFor(target, parsed));
  const results = parsed.times
    ? await oneAfterTheOther(tasks, parsed.times, tell)
    : await checkLessons(tasks, tell);
  life?.end();
  return results;
}

async function oneAfterTheOther(
  tasks: readonly CheckTask[],
  times: Times,
  onResult: (result: Result, at: number) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, task] of tasks.entries()) {
    const result = await checkOften(task, times, undefined);
    results.push(result);
    onResult(result, at);
  }
  return results;
}

function taskFor(target: Target, parsed: CheckArguments): CheckTask {
  const { lesson, programs } = target;
  return {
    lesson,
    programs,
    commands: commandsFor(target, parsed),
    reference: () => tsxCommands(lesson.solution ?? solutionFolder(lesson.name), rolesOf(lesson)),
    sideBySide: parsed.oneByOne ? "never" : undefined,
  };
}

/** Plays a lesson several times. @param report told of each run as soon as it is over */
async function checkOften(
  task: CheckTask,
  times: Times,
  report: TerminalReport | undefined,
): Promise<Result> {
  report?.beginRuns(times);
  const result = await checkTimes(task, times, (number, run) => report?.run(number, run));
  report?.endRuns();
  for (const claim of result.claims) if (claim.verdict === "holds") report?.holds(claim);
  return result;
}

function sayWhatIsNext(result: Result, { isOwn, lesson }: Target): void {
  const offers = isOwn ? offersAfter(result, progressIn(PROJECT, lesson.name)) : [];
  const words = offers.flatMap((offer) => wrap(offerInWords(offer, lesson.name), 78));
  if (result.verdict === "unknown") words.push("npm run doctor looks for what stands in the way.");
  const lines = [...placeLine(result, process.env), ...words.map((line) => `  ${line}`)];
  if (lines.length > 0) print(["", ...lines, ""].join("\n"));
}

function targetsFor({ words, given }: CheckArguments): Target[] {
  const targets =
    words.length > 0
      ? words.flatMap(targetsOf)
      : [nextLesson(PROJECT)].flatMap((lesson) => (lesson ? [own(lesson)] : []));
  for (const role of Object.keys(given)) {
    for (const { lesson } of targets) {
      if (rolesOf(lesson).includes(role)) continue;
      const programs = rolesOf(lesson)
        .map((each) => `--${each}`)
        .join(" and ");
      throw new UsageError(`There is no ${role} to write in ${lesson.name}; there it is ${programs}.`);
    }
  }
  return targets;
}

function commandsFor(target: Target, { given }: CheckArguments): Record<string, Command> {
  const commands = tsxCommands(target.folder, rolesOf(target.lesson));
  for (const [role, line] of Object.entries(given))
    commands[role] = givenCommand(line, TYPED_IN, target.folder);
  return commands;
}

function exitCode(results: readonly Result[]): number {
  const verdicts = results.map(({ verdict }) => verdict);
  if (verdicts.includes("fail")) return EXIT.fail;
  return verdicts.includes("unknown") ? EXIT.unknown : EXIT.pass;
}

const HELP = `npm run check                        the first lesson that is not yet done
npm run check lesson-3               your programs of that lesson
npm run check path/to/lesson-3       the programs in that folder
npm run check all                    all lessons, with a summary
npm run check solutions              all solutions, with a summary

Options stand after two dashes:
npm run check lesson-2 -- --client "python3 client.py"
                                     another command in place of client.ts
                                     (--server likewise)
npm run check lesson-2 -- --json     one JSON result on stdout, nothing else
npm run check all -- --junit FILE    a JUnit report in that file as well
npm run check lesson-3 -- --times 20 [--seed 7]
                                     so many runs, in which the other side
                                     comes early, late, slowly or twice; all
                                     have to pass; a seed plays them again
npm run check all -- --one-by-one    nothing beside anything else, as it is on
                                     a machine that is busy

Exit code: 0 pass, 1 fail, 2 unknown, 64 wrong usage.`;
