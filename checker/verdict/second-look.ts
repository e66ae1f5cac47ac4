import type { Placed } from "../history/event.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Act } from "../lessons/lesson.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import { type Commands, Play } from "../play/play.ts";
import type { Schedule } from "../play/schedule.ts";
import type { Command } from "../programs/command.ts";
import { judge } from "./judge.ts";
import type { JudgedClaim } from "./result.ts";

/** What the wire alone cannot tell apart: the program's own calls into zeromq may. */
const AMBIGUOUS: readonly MisconceptionId[] = [
  "nothing-bound",
  "not-connected",
  "printed-not-sent",
  "missing-value",
  "never-receives",
  "waits-for-server",
  "never-ends",
];

/** In a second look nothing is waited for that the first has not already waited for in full. */
const IDLE_LIMIT_MS = 800;

/** Whether another play, with a witness inside the program, can name the misconception better. */
export function canTellMore(claims: readonly JudgedClaim[], commands: Commands): boolean {
  const root = claims.find(({ verdict }) => verdict === "broken");
  const canWitness = Object.values(commands).some((command) => command.withWitness);
  return canWitness && root?.misconception !== undefined && AMBIGUOUS.includes(root.misconception);
}

/**
 * Plays an act again with a witness in each program that tsx runs, and judges the first play once more with
 * what the witness told. What was on the wire, printed and ended stays as it was then: a program that is
 * right by chance the second time is no less wrong.
 */
export async function secondLook(
  act: Act,
  commands: Commands,
  recorder: Recorder,
  firstPlay: readonly Placed[],
  schedule: Schedule | undefined,
): Promise<JudgedClaim[]> {
  const witnessed = Object.fromEntries(
    Object.entries(commands).map(([role, command]): [string, Command] => [
      role,
      command.withWitness?.() ?? command,
    ]),
  );
  const play = new Play({
    name: `${act.name}, second look`,
    recorder,
    commands: witnessed,
    ...(schedule ? { schedule } : {}),
    mattering: act.mattering,
    idleLimitMs: IDLE_LIMIT_MS,
  });
  await act.play(play);
  const calls = play.events.filter(({ what }) => what === "called");
  return judge(act.claims, [...firstPlay, ...calls]);
}
