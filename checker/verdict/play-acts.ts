import { crashOf } from "../claims/crash.ts";
import { whyPortTaken } from "../environment/port-free.ts";
import { findStray } from "../environment/stray.ts";
import type { Placed } from "../history/event.ts";
import { all } from "../history/find.ts";
import { isSamePlay, type PlayId } from "../history/play-id.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Act, Lesson } from "../lessons/lesson.ts";
import { isBroken, untested } from "./judge.ts";
import { idOf, playAct, type Staging } from "./play-act.ts";
import { type JudgedClaim, rootOf } from "./result.ts";
import { secondLook } from "./second-look.ts";

/** A lesson with the programs that are to be played. */
export interface Task extends Staging {
  readonly lesson: Lesson;
}

/** Plays the acts in order, up to the first that breaks a claim. */
export async function playActs(
  task: Task,
  recorder: Recorder,
): Promise<{ claims: JudgedClaim[]; brokenIn: Act | undefined }> {
  const claims: JudgedClaim[] = [];
  let brokenIn: Act | undefined;
  for (const act of task.lesson.acts) {
    if (brokenIn) {
      claims.push(...untested(act.claims));
      continue;
    }
    const judged = await playWithRoom(act, task, recorder);
    claims.push(...judged);
    if (isBroken(judged)) brokenIn = act;
  }
  return { claims, brokenIn };
}

/** Plays one act: where it leaves a claim open, in the form that tells more; where it breaks one, with a second look. */
export async function playWithRoom(
  act: Act,
  task: Task,
  recorder: Recorder,
): Promise<readonly JudgedClaim[]> {
  const { id, judged } = await playUndisturbed(act, task, recorder);
  if (isBroken(judged)) {
    const events = recorder.counted(recorder.events.filter(({ play }) => isSamePlay(play, id)));
    // A second look would be kept from the same, and take as long again.
    if (keptFromItIn(events)) return judged;
    const { commands, schedule } = task;
    return secondLook({ act, commands, schedule, recorder, judged, events });
  }
  let claims: readonly JudgedClaim[] = judged;
  for (const roomier of act.roomier ?? []) {
    const isOpen = ({ id, verdict }: JudgedClaim) =>
      verdict === "untested" && roomier.claims.some((claim) => claim.id === id);
    if (!claims.some(isOpen)) continue;
    const more = await playWithRoom(roomier, task, recorder);
    claims = claims.map((claim) => {
      const again = more.find(({ id }) => id === claim.id);
      return again && (again.verdict === "broken" || isOpen(claim)) ? again : claim;
    });
    if (isBroken(claims)) break;
  }
  return claims;
}

/** A play that somebody else broke shows nothing; this many more are given to the act. */
const MOST_AGAIN = 3;

/**
 * Plays an act, and plays it again where it broke while a program that has no part in it was connected to
 * the port, or while the harness had it open itself: whatever that took or upset is not the learner's doing. The last
 * play counts.
 */
async function playUndisturbed(
  act: Act,
  task: Task,
  recorder: Recorder,
): Promise<{ id: PlayId; judged: JudgedClaim[] }> {
  let leavesPort = task.leavesPort ?? false;
  for (let again = 0; ; again += 1) {
    const how = again === 0 ? {} : { again };
    const id = idOf(act, how);
    const judged = await playAct(act, { ...task, leavesPort, how }, recorder);
    const wasInTheWay = all(recorder.events, "in the way").some(({ play }) => isSamePlay(play, id));
    const isClean =
      !isBroken(judged) ||
      (!wasDisturbed(recorder.events, id) &&
        !wasInTheWay &&
        !(again === 0 && hasRunIntoOpenPort(judged, recorder.events)));
    leavesPort ||= wasInTheWay;
    // A passer-by is gone by now; a server in another terminal comes again and again, to every play.
    if (isClean || again === MOST_AGAIN) return { id, judged };
    if ((await findStray()) ?? (await whyPortTaken())) return { id, judged };
  }
}

/**
 * Whether a program found the port open that it is to open. One that has it open already itself finds it so every time;
 * another program that had it open may have come and gone between two looks.
 */
function hasRunIntoOpenPort(judged: readonly JudgedClaim[], events: readonly Placed[]): boolean {
  const root = rootOf({ claims: judged });
  const ended = events[root?.evidence.at(-1) ?? -1];
  return (
    root?.misconception === "crashed" && ended?.what === "ended" && crashOf(ended).kind === "address in use"
  );
}

/** The program that came into a play without having a part in it. */
export function wasDisturbed(
  events: readonly Placed[],
  play: PlayId | undefined,
): Placed<"stranger"> | undefined {
  return all(events, "stranger").find((event) => isSamePlay(event.play, play));
}

/** Where a program was kept from going on: it could not be started, the machine had no time for it, or somebody had stopped it. */
export function keptFromItIn(events: readonly Placed[]): Placed<"gave up" | "missing"> | undefined {
  return (
    all(events, "missing").find(({ world }) => world) ??
    all(events, "gave up").find(({ starved, stopped }) => starved || stopped)
  );
}
