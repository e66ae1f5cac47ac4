import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { rolesOf } from "../cast/cast.ts";
import { LESSONS } from "../lessons/list.ts";
import { nearest, UsageError } from "../usage.ts";
import type { Times } from "../verdict/check-times.ts";

export interface CheckArguments {
  readonly words: readonly string[];
  /** A command line in place of a role's TypeScript program. */
  readonly given: Readonly<Record<string, string>>;
  readonly json: boolean;
  /** A file for a JUnit report, as it was typed. */
  readonly junit: string | undefined;
  /** Where the lesson is to be played more than once. */
  readonly times: Times | undefined;
  /** Whether nothing is played beside anything else. */
  readonly oneByOne: boolean;
  readonly help: boolean;
}

const ROLES = [...new Set(LESSONS.flatMap(rolesOf))];

/** @throws UsageError for an option that there is not */
export function parseCheckArguments(args: readonly string[], env: NodeJS.ProcessEnv): CheckArguments {
  for (const role of [...ROLES, "junit", "times", "seed"]) {
    if (env[`npm_config_${role}`] !== undefined) {
      throw new UsageError(
        `npm kept --${role} for itself. Put two dashes before the options: ` +
          `npm run check lesson-2 -- --${role} "…"`,
      );
    }
  }
  const { values, positionals } = parse(args);
  const given: Record<string, string> = {};
  const typed: Readonly<Record<string, unknown>> = values;
  for (const role of ROLES) {
    const command = typed[role];
    if (typeof command !== "string") continue;
    if (command.trim() === "")
      throw new UsageError(`--${role} wants a command, such as --${role} "python3 ${role}.py".`);
    given[role] = command;
  }
  if (values.junit?.trim() === "") throw new UsageError("--junit wants a file, such as --junit report.xml.");
  return {
    words: positionals,
    given,
    junit: values.junit,
    // Typed without the two dashes, npm leaves only this trace of it.
    json: values.json === true || env.npm_config_json === "true",
    times: timesIn(values),
    oneByOne: values["one-by-one"] === true || env.npm_config_one_by_one === "true",
    help: values.help === true,
  };
}

/** Seeds that nobody chose are short enough to be typed again. */
const SEEDS = 1_000_000;
/** As much as the source of random numbers tells apart. */
const HIGHEST_SEED = 2 ** 32 - 1;

function timesIn({ times, seed }: { times?: string; seed?: string }): Times | undefined {
  if (times === undefined && seed === undefined) return undefined;
  if (times === undefined)
    throw new UsageError(`--seed goes with --times, such as --times 20 --seed ${seed || 7}.`);
  if (!/^[1-9]\d{0,3}$/.test(times))
    throw new UsageError(`--times wants a whole number from 1 to 9999, not ${times || "nothing"}.`);
  if (seed !== undefined && !(/^\d{1,10}$/.test(seed) && Number(seed) <= HIGHEST_SEED))
    throw new UsageError(`--seed wants a whole number from 0 to ${HIGHEST_SEED}, not ${seed || "nothing"}.`);
  return { times: Number(times), seed: seed === undefined ? randomInt(SEEDS) : Number(seed) };
}

function parse(args: readonly string[]) {
  const options = {
    json: { type: "boolean" },
    junit: { type: "string" },
    times: { type: "string" },
    seed: { type: "string" },
    "one-by-one": { type: "boolean" },
    help: { type: "boolean", short: "h" },
    ...Object.fromEntries(ROLES.map((role) => [role, { type: "string" } as const])),
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const typed =
      args.find((each) => each.startsWith("-") && !(each.replace(/^-+|=.*$/g, "") in options)) ?? "";
    const near = nearest(
      typed,
      Object.keys(options).map((name) => `--${name}`),
    );
    const known = typed !== "" && near !== undefined ? ` Did you mean ${near}?` : "";
    const [what] = String(error instanceof Error ? error.message : error).split(". ");
    throw new UsageError(typed === "" ? `${what}.` : `There is no option ${typed}.${known}`);
  }
}
