import os from "node:os";
import { parseArgs } from "node:util";
import { UsageError } from "../usage.ts";

/**
 * What goes on around the plays: other work for every core, participants that stand still now and then, or nothing; or how
 * the other side comes and goes, of which only right programs know nothing.
 */
const CONDITIONS = ["load", "stalls", "schedules", "calm"] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface TrustArguments {
  /** How often everything is played under each condition; without end where only the time is given. */
  readonly rounds: number;
  /** How many plays of right programs, and of wrong ones, in place of rounds. */
  readonly plays: number | undefined;
  /** When no further play begins. */
  readonly seconds: number;
  readonly seed: number;
  /** How many plays at a time. */
  readonly slots: number;
  readonly under: readonly Condition[];
  readonly mutants: boolean;
  /** Names of programs, or of folders on their way; none for all. */
  readonly only: readonly string[];
  /** `path/to/lesson-2=pass`: further programs, with what has to come out. */
  readonly expect: readonly string[];
  readonly help: boolean;
}

const OPTIONS = {
  rounds: { type: "string" },
  seconds: { type: "string" },
  seed: { type: "string" },
  slots: { type: "string" },
  plays: { type: "string" },
  under: { type: "string", multiple: true },
  mutants: { type: "boolean" },
  only: { type: "string", multiple: true },
  expect: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
} as const;

/** @throws UsageError */
export function parseTrustArguments(args: readonly string[], otherSeed: number): TrustArguments {
  const { values } = parse(args);
  const endless = Number.POSITIVE_INFINITY;
  return {
    rounds: whole("rounds", values.rounds, values.seconds === undefined ? 1 : endless),
    plays: values.plays === undefined ? undefined : whole("plays", values.plays, endless),
    seconds: whole("seconds", values.seconds, endless),
    seed: whole("seed", values.seed, otherSeed),
    slots: whole("slots", values.slots, os.availableParallelism()),
    under: conditions(values.under ?? ["load", "stalls"]),
    mutants: values.mutants === true,
    only: values.only ?? [],
    expect: values.expect ?? [],
    help: values.help === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function conditions(typed: readonly string[]): Condition[] {
  return typed.map((word) => {
    const condition = CONDITIONS.find((each) => each === word);
    if (!condition) throw new UsageError(`--under wants ${CONDITIONS.join(", ")}, not ${word}.`);
    return condition;
  });
}

function whole(name: string, typed: string | undefined, otherwise: number): number {
  if (typed === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(typed))
    throw new UsageError(`--${name} wants a whole number above 0, not ${typed}.`);
  return Number(typed);
}

/** Whether programs are among those that were named: `--only lesson-2`, `--only right/chatty`. */
export function isChosen(programs: string, only: readonly string[]): boolean {
  return only.length === 0 || only.some((name) => `/${programs}/`.includes(`/${name}/`));
}
