import os from "node:os";
import { PORT } from "../cast/ports.ts";
import { takeTurn } from "../environment/turn.ts";
import { needsPython } from "../examples/examples.ts";
import { drawSchedules, inWords } from "../play/schedule.ts";
import { randomFrom } from "../play/shuffle.ts";
import { killAllPrograms } from "../programs/program.ts";
import { hasPython } from "../testing/course.ts";
import type { Job } from "../testing/slot-job.ts";
import { openSlots, type Slots } from "../testing/slots.ts";
import { EXIT, UsageError } from "../usage.ts";
import { type Candidate, isAsExpected, type Outcome, outcomeOf } from "./candidate.ts";
import { exampleCandidates, givenCandidate, solutionCandidates } from "./candidates.ts";
import { loadCores } from "./load.ts";
import { mutantCandidates } from "./mutant-candidates.ts";
import { equally, rounds, take } from "./plan.ts";
import { injectStalls } from "./stalls.ts";
import { exitCodeOf, table } from "./table.ts";
import { type Condition, isChosen, parseTrustArguments, type TrustArguments } from "./trust-arguments.ts";

const HELP = `npm run trust                    every solution and example twice: once with all cores busy, and once
                                 with stalls: each program and the checker stand still now and then; every other
                                 one with its acts beside each other
  -- --rounds N                  … N times each, every time in another order
  -- --plays N                   N plays of right programs and N of wrong ones, in place of rounds
  -- --seconds S                 until so many seconds are over
  -- --under load|stalls|calm    with other work for the machine, with stalls, or with nothing; may be
                                 given again
  -- --under schedules           right programs only: the other side comes early, late, slowly, or twice
  -- --mutants                   the mutants of the solutions, too
  -- --only lesson-2             those with this folder in their name; may be given again
  -- --slots N                   so many at a time, each on a port 5559 of its own (Linux)
  -- --seed N                    in the order of an earlier run
  -- --expect FOLDER=VERDICT     and the programs of that folder: pass, fail, or a misconception

Exit code: 0 if every verdict was the expected one, else 1; 64 wrong usage.`;

/** A run of an hour says now and then that it goes on. */
const TOLD_EVERY = 100;

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
    console.error(`Two checks cannot share port ${PORT}. Waiting for ${other} …`),
  );
  undo.push(giveBack);
  console.log(`${candidates.length} programs, under ${parsed.under.join(" and ")}, seed ${parsed.seed}`);
  const slots = openSlots(parsed.slots, parsed.under.includes("stalls"));
  undo.push(() => slots.close());
  for (const condition of parsed.under)
    await playUnder(
      condition,
      planned(candidatesUnder(condition, candidates), parsed, random),
      parsed,
      slots,
    );
  finish();
  return exitCodeOf(outcomes);
}

/** A wrong program may have another fault, or none, with a side that comes and goes in another way than it counts on. */
function candidatesUnder(condition: Condition, all: readonly Candidate[]): readonly Candidate[] {
  return condition === "schedules" ? all.filter(({ expected }) => expected === "pass") : all;
}

/** What is played under one condition. */
function planned(
  candidates: readonly Candidate[],
  { rounds: times, plays, under }: TrustArguments,
  random: () => number,
): Iterator<Candidate> {
  if (plays !== undefined) return equally(candidates, Math.ceil(plays / under.length), random).values();
  return take(rounds(candidates, random), times * candidates.length);
}

async function playUnder(
  condition: Condition,
  plan: Iterator<Candidate>,
  { seconds, under, seed }: TrustArguments,
  slots: Slots,
): Promise<void> {
  const unload = loadCores(condition === "load" ? os.availableParallelism() : 0);
  undo.push(unload);
  const end = performance.now() + (seconds / under.length) * 1_000;
  let number = 0;
  const playOn = async (): Promise<void> => {
    for (;;) {
      const next = performance.now() > end ? undefined : plan.next();
      if (!next || next.done) return;
      number += 1;
      await play(next.value, condition, seed + number, slots);
    }
  };
  await Promise.all(Array.from({ length: slots.count }, playOn));
  unload();
}

async function play(candidate: Candidate, under: Condition, seed: number, slots: Slots): Promise<void> {
  const schedule = under === "schedules" ? drawSchedules(2, seed, candidate.lesson.cast).at(-1) : undefined;
  // The verdict has to be the same, whether acts are played beside each other or not.
  const sideBySide = seed % 2 === 0 ? "always" : "never";
  const job: Job = { folder: candidate.folder, how: "check", sideBySide, ...(schedule ? { schedule } : {}) };
  const disturb = under === "stalls" ? (pid: number) => injectStalls(pid, randomFrom(seed)) : undefined;
  const outcome = outcomeOf(candidate, under, await slots.play(job, disturb));
  outcomes.push(outcome);
  if (outcomes.length % TOLD_EVERY === 0) console.error(`${outcomes.length} plays`);
  // A long run is looked at now and then; what went wrong should not wait for its end.
  if (!isAsExpected(outcome))
    console.error(
      `${outcome.programs}: expected ${outcome.expected}, got ${outcome.got}: ${outcome.because} (under ${under}, ${sideBySide} side by side${schedule ? `: ${inWords(schedule, candidate.lesson.cast)}` : ""}, seed ${seed})`,
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
