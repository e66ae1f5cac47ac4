import os from "node:os";
import { EXIT, UsageError } from "../cli/usage.ts";
import { takeTurn } from "../environment/turn.ts";
import { needsPython } from "../examples/examples.ts";
import { randomFrom, shuffled } from "../play/shuffle.ts";
import { killAllPrograms } from "../programs/program.ts";
import { hasPython } from "../testing/course.ts";
import { type Lanes, openLanes } from "../testing/lanes.ts";
import { type Candidate, isAsExpected, type Outcome, outcomeOf } from "./candidate.ts";
import { exampleCandidates, givenCandidate, solutionCandidates } from "./candidates.ts";
import { loadCores } from "./load.ts";
import { mutantCandidates } from "./mutant-candidates.ts";
import { exitCodeOf, table } from "./table.ts";
import { isChosen, parseTrustArguments, type TrustArguments } from "./trust-arguments.ts";

const HELP = `npm run trust                    every solution and example once, with all cores busy
  -- --rounds N                  … N times, each time in another order
  -- --seconds S                 … until so many seconds are over
  -- --mutants                   the mutants of the solutions, too
  -- --only lesson-2             those with this folder in their name; may be given again
  -- --lanes N                   so many at a time, each on a port 5559 of its own (Linux)
  -- --no-load                   with no other work for the machine
  -- --seed N                    in the order of an earlier run
  -- --expect FOLDER=VERDICT     and the programs of that folder: pass, fail, or a misconception

Exit code: 0 if every verdict was the expected one, else 1; 64 wrong usage.`;

/** What has to be undone at the end, however that comes. */
const undo: (() => void)[] = [];
const outcomes: Outcome[] = [];
const leftOut: string[] = [];

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    killAllPrograms();
    finish();
    process.exit(EXIT.interrupted);
  });
}

try {
  const parsed = parseTrustArguments(process.argv.slice(2), Math.ceil(Math.random() * 1_000_000));
  if (parsed.help) console.log(HELP);
  else process.exitCode = await run(parsed);
} catch (error) {
  for (const each of undo.splice(0)) each();
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${HELP}`);
  process.exitCode = EXIT.usage;
}

async function run(parsed: TrustArguments): Promise<number> {
  const candidates = chosen(parsed);
  const random = randomFrom(parsed.seed);
  const giveBack = await takeTurn(`the trust run of process ${process.pid}`, (other) =>
    console.error(`Two checks cannot share port 5559. Waiting for ${other} …`),
  );
  const cores = parsed.load ? os.availableParallelism() : 0;
  undo.push(giveBack, loadCores(cores));
  console.log(`${candidates.length} programs, ${cores} cores kept busy, seed ${parsed.seed}`);
  const end = performance.now() + parsed.seconds * 1_000;
  const isOver = (): boolean => performance.now() > end;
  const lanes = openLanes(parsed.lanes);
  undo.push(() => lanes.close());
  for (let round = 0; round < parsed.rounds && !isOver(); round += 1) {
    const left = shuffled(candidates, random);
    const playOn = async (): Promise<void> => {
      for (let next = left.pop(); next && !isOver(); next = left.pop()) await play(next, lanes);
    };
    await Promise.all(Array.from({ length: lanes.count }, playOn));
  }
  finish();
  return exitCodeOf(outcomes);
}

async function play(candidate: Candidate, lanes: Lanes): Promise<void> {
  const outcome = outcomeOf(candidate, await lanes.play({ folder: candidate.folder, how: "check" }));
  outcomes.push(outcome);
  // A long run is looked at now and then; what went wrong should not wait for its end.
  if (!isAsExpected(outcome))
    console.error(
      `${outcome.programs}: expected ${outcome.expected}, got ${outcome.got}: ${outcome.because}`,
    );
}

/** @throws UsageError where nothing is left to play, or a further program is not well named */
function chosen({ mutants, only, expect }: TrustArguments): Candidate[] {
  const all = [...solutionCandidates(), ...exampleCandidates()];
  if (mutants) {
    const made = mutantCandidates();
    undo.push(made.remove);
    all.push(...made.candidates);
  }
  const given = expect.map((words) => {
    const candidate = givenCandidate(words);
    if (!candidate) throw new UsageError(`--expect wants a lesson's folder and a verdict, not ${words}.`);
    return candidate;
  });
  const named = [...all.filter(({ programs }) => isChosen(programs, only)), ...given];
  const played = named.filter((candidate) => hasPython || !needsPython(candidate));
  if (played.length < named.length)
    leftOut.push(`${named.length - played.length} programs in Python: pyzmq is not installed`);
  if (played.length === 0) throw new UsageError(`There is nothing to play of ${only.join(" and ")}.`);
  return played;
}

function finish(): void {
  for (const each of undo.splice(0)) each();
  for (const line of table(outcomes, leftOut)) console.log(line);
}
