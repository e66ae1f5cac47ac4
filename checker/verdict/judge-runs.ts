import { type Cast, rolesOf } from "../cast/cast.ts";
import { inWords, type Schedule } from "../play/schedule.ts";
import { type JudgedClaim, type Result, type Run, type Runs, rootOf } from "./result.ts";

/** A lesson played once under a schedule. */
export interface Played {
  readonly schedule: Schedule;
  readonly result: Result;
}

/**
 * One result of many runs. Every run counts: what passes now and then has passed never. Runs that agree are
 * told by the first of them; runs that do not are a race, told by one that failed and one that passed. A run
 * that is unknown says nothing about the program, and then nor does the whole.
 *
 * @param cast the lesson's
 */
export function judgeRuns(
  played: readonly Played[],
  { seed, times, cast }: { seed: number; times: number; cast: Cast },
): Result {
  const schedules = played.map(runIn);
  const passed = schedules.filter(({ verdict }) => verdict === "pass").length;
  const runs: Runs = { seed, times, passed, schedules };
  const ms = played.reduce((sum, { result }) => sum + result.ms, 0);
  const indexOf = (verdict: Result["verdict"]): number =>
    schedules.findIndex((run) => run.verdict === verdict);
  const [first] = played;
  if (!first) throw new Error("no run was played");

  const unknown = played[indexOf("unknown")];
  if (unknown) return { ...unknown.result, runs, ms };
  const [failedAt, passedAt] = [indexOf("fail"), indexOf("pass")];
  if (failedAt < 0 || passedAt < 0) return { ...first.result, runs, ms };

  const [from, to] = [Math.min(failedAt, passedAt), Math.max(failedAt, passedAt)];
  const earlier = historyIn(played, from);
  const failed = played[failedAt]?.result ?? first.result;
  const claims = shifted(failed.claims, failedAt === from ? 0 : earlier.length);
  const race = raceIn(claims, runs, { failedAt, cast });
  const history = [...earlier, ...historyIn(played, to)];
  return { ...failed, claims: [race, ...claims], history, runs, ms };
}

/** What is told of each run. */
export function runIn({ schedule, result: { verdict, claims } }: Played): Run {
  const root = verdict === "fail" ? rootOf({ claims }) : undefined;
  return { ...schedule, verdict, ...(root?.misconception ? { misconception: root.misconception } : {}) };
}

/** The claim that is broken by every race. It stands before all others, so it is the root. */
function raceIn(
  claims: readonly JudgedClaim[],
  { times, passed, schedules }: Runs,
  { failedAt, cast }: { failedAt: number; cast: Cast },
): JudgedClaim {
  const root = rootOf({ claims });
  const run = schedules[failedAt];
  const about = root?.about ?? rolesOf({ cast })[0] ?? "";
  const how = run ? inWords(run, cast) : "";
  const others = new Set(schedules.flatMap(({ misconception }) => misconception ?? []));
  if (root?.misconception) others.delete(root.misconception);
  const andOthers = others.size === 0 ? "" : ` (other runs: ${[...others].join(", ")})`;
  return {
    id: `${about}-passes-every-time`,
    about,
    says: `the ${about} passes every time, however the other side comes and goes`,
    verdict: "broken",
    because: `${passed} of ${times} runs passed; run ${failedAt + 1} (${how}) failed with ${root?.misconception}: ${root?.because}${andOthers}`,
    misconception: "race",
    evidence: root?.evidence ?? [],
  };
}

/** The events of one run in the history of all: after the runs before it, under its own number. */
function historyIn(played: readonly Played[], at: number): Result["history"] {
  const began = played.slice(0, at).reduce((sum, { result }) => sum + result.ms, 0);
  const events = played[at]?.result.history ?? [];
  return events.map((event) => ({
    ...event,
    at: Math.round((began + event.at) * 10) / 10,
    play: { ...event.play, run: at + 1 },
  }));
}

function shifted(claims: readonly JudgedClaim[], by: number): JudgedClaim[] {
  return claims.map((claim) => ({ ...claim, evidence: claim.evidence.map((index) => index + by) }));
}
