import { portsOf } from "../cast/cast.ts";
import { findConnectingStranger } from "../environment/connecting-stranger.ts";
import { whyPortTaken } from "../environment/port-free.ts";
import { crashOf } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { first } from "../history/find.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Act } from "../lessons/lesson.ts";
import { allHold, isBroken, untested } from "./judge.ts";
import { keptFromItIn } from "./kept-from-it.ts";
import { adopt, type Judged, playAct, type Staging } from "./play-act.ts";
import { type JudgedClaim, rootOf } from "./result.ts";
import { secondLook } from "./second-look.ts";

/** Plays the acts in order, up to the first that breaks a claim. */
export async function playActs(
  staging: Staging,
  recorder: Recorder,
): Promise<{ claims: JudgedClaim[]; brokenIn: Act | undefined }> {
  const claims: JudgedClaim[] = [];
  let brokenIn: Act | undefined;
  for (const [at, act] of staging.lesson.acts.entries()) {
    if (brokenIn) {
      claims.push(...untested(act.claims));
      continue;
    }
    if (at > 0) staging.onLife?.(`"${act.name}"`);
    const played = await staging.beside?.take(at);
    if (played === "perhaps breaks") staging.ahead?.beginSolution(act);
    const judged =
      typeof played === "object"
        ? adopt(act, played, staging, recorder)
        : await playWithRoom(act, staging, recorder);
    claims.push(...judged);
    if (isBroken(judged)) brokenIn = act;
  }
  return { claims, brokenIn };
}

/** Plays an act; and as long as it leaves a claim open, those that have more room to tell. */
export async function playWithRoom(
  act: Act,
  staging: Staging,
  recorder: Recorder,
): Promise<readonly JudgedClaim[]> {
  let claims = await playOnce(act, staging, recorder);
  for (const further of act.further ?? []) {
    if (isBroken(claims)) break;
    if (!tellsMore(further, claims)) continue;
    // It takes longer than the first one, and so does the solution in it.
    staging.ahead?.beginSolution(further);
    claims = withMore(claims, await playOnce(further, staging, recorder));
  }
  return claims;
}

/** Whether an act is about a claim that is open. */
function tellsMore(act: Act, claims: readonly JudgedClaim[]): boolean {
  return claims.some(
    ({ id, verdict }) => verdict === "untested" && act.claims.some((claim) => claim.id === id),
  );
}

/** What a further play found counts in place of what was left open, and what it broke is broken. */
export function withMore(
  claims: readonly JudgedClaim[],
  more: readonly JudgedClaim[],
): readonly JudgedClaim[] {
  return claims.map((claim) => {
    const again = more.find(({ id }) => id === claim.id);
    return again && (again.verdict === "broken" || claim.verdict === "untested") ? again : claim;
  });
}

/** Plays one act, and where it breaks a claim, has a second look. */
async function playOnce(act: Act, staging: Staging, recorder: Recorder): Promise<readonly JudgedClaim[]> {
  const beganMs = recorder.now();
  const first = await playUndisturbed(act, staging, recorder);
  // Others of the same programs were running meanwhile, and may have been in the way: what breaks has to do so alone.
  const isOpen = first.isCalledOff || !allHold(first.judged);
  const wasBeside = isOpen && staging.beside?.mayDisturb(act, beganMs);
  if (isOpen) await staging.beside?.stop();
  // It is not known yet whether it breaks alone; the solution takes about as long.
  if (wasBeside) staging.ahead?.beginSolution(act);
  const { judged, events } = wasBeside ? await playUndisturbed(act, staging, recorder, first.plays) : first;
  if (!isBroken(judged)) await staging.ahead?.stop();
  // A second look would be kept from the same, and take as long again.
  if (!isBroken(judged) || keptFromItIn(events)) return judged;
  return secondLook({ act, staging, recorder, judged, events });
}

/** A play that somebody else broke shows nothing; this many more are given to the act. */
const MOST_AGAIN = 3;

/**
 * Plays an act, and plays it again where it broke and something had disturbed it: whatever that took or upset is not the
 * learner's doing. The last play counts.
 *
 * @param before how often it was played before
 */
async function playUndisturbed(
  act: Act,
  staging: Staging,
  recorder: Recorder,
  before = 0,
): Promise<Judged & { readonly plays: number }> {
  const ports = portsOf(staging.lesson.cast);
  let known: Known = {};
  for (let again = 0; ; again += 1) {
    const plays = before + again + 1;
    const how = plays === 1 ? {} : { again: plays - 1 };
    const played = await playAct(act, { ...staging, ...known, how }, recorder);
    if (played.isCalledOff) return { ...played, plays };
    const isFirst = again === 0;
    const learned = isBroken(played.judged)
      ? learnedFrom(
          played,
          { ...staging, ...known },
          isFirst && hasRunIntoOpenPort(played.judged, recorder.events),
        )
      : undefined;
    // A passer-by is gone by now; a server in another terminal comes again and again, to every play.
    if (!learned || again === MOST_AGAIN) return { ...played, plays };
    known = { ...known, ...learned };
    if ((await findConnectingStranger(ports)) ?? (await whyPortTaken(ports))) return { ...played, plays };
  }
}

/** What a play that was disturbed has told, so that the next one need not be disturbed by it. */
type Known = Pick<Staging, "leavesPort" | "protocol">;

/**
 * Whether something disturbed a play: a program that has no part in it was at the port, or had it when the one under check
 * came to it; the harness had it open itself, to see who connects; or it asked a program of an older protocol what it is,
 * which takes that for one more peer. Undefined where nothing did.
 */
export function learnedFrom(
  { events, protocol }: Pick<Judged, "events" | "protocol">,
  before: Known,
  hasFoundItOpen: boolean,
): Known | undefined {
  if (events.some(({ what }) => what === "in the way")) return { leavesPort: true };
  if (protocol !== undefined && before.protocol === undefined) return { protocol };
  return hasFoundItOpen || strangerIn(events) ? {} : undefined;
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
export function strangerIn(events: readonly Placed[]): Placed<"stranger"> | undefined {
  return first(events, "stranger");
}
