import { at, partIn, portsOf } from "../cast/cast.ts";
import { sendsCutOff } from "../claims/calls.ts";
import { connectsToItself } from "../claims/only-binds.ts";
import type { Placed } from "../history/event.ts";
import { printed } from "../history/find.ts";
import type { How } from "../history/play-id.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Act } from "../lessons/lesson.ts";
import { factsOf } from "../misconceptions/table.ts";
import { playAskingPort, playOpenPort } from "../play/open-port.ts";
import type { Commands, Play } from "../play/play.ts";
import { allHold, isBroken, judge } from "./judge.ts";
import { keptFromItIn } from "./kept-from-it.ts";
import { playAct, playOf, type Staging } from "./play-act.ts";
import { type JudgedClaim, rootOf } from "./result.ts";

/** In a second look nothing is waited for that the first has not already waited for in full. */
const AGAIN = { idleLimitMs: 800, leavesPort: true } as const;

/** How an act is played for what its programs call. */
export const CALLS_STAGING = { ...AGAIN, how: { look: "calls" } } as const;

const MOST_AFTER_LOSS = 2;

/** A play that broke a claim. */
interface Broken {
  readonly act: Act;
  readonly staging: Staging;
  readonly recorder: Recorder;
  readonly judged: readonly JudgedClaim[];
  /** What happened in it. */
  readonly events: readonly Placed[];
}

/** Plays an act again in the way that tells more of what broke; gives the same claims back where none does. */
export async function secondLook(broken: Broken): Promise<readonly JudgedClaim[]> {
  return unlessBuffered(broken.events, await lookAgain(broken));
}

/**
 * Where a program could not be given a terminal, and nothing that it printed was read while it ran, its lines are perhaps
 * in a buffer: nothing can be said of them.
 */
function unlessBuffered(events: readonly Placed[], judged: readonly JudgedClaim[]): readonly JudgedClaim[] {
  const root = rootOf({ claims: judged });
  const started = events.find((event) => event.what === "started" && event.who === root?.about);
  if (started?.what !== "started" || started.terminal || started.language !== "another") return judged;
  if (!root?.misconception || !factsOf(root.misconception).seemsSoWithoutLines) return judged;
  const { who } = started;
  const isEnd = ({ what }: Placed): boolean => what === "told to stop" || what === "ended";
  const end = events.find((event) => event.who === who && isEnd(event))?.index ?? events.length;
  const hasSpoken = printed(events, who).some(({ index }) => index < end);
  if (hasSpoken) return judged;
  const because = `no line of it was read while it ran, and its standard output was a pipe, not a terminal`;
  const { seen: _, ...rest } = root;
  return judged.map((claim) =>
    claim === root ? { ...rest, misconception: "not-flushed" as const, because } : claim,
  );
}

async function lookAgain(broken: Broken): Promise<readonly JudgedClaim[]> {
  const { misconception: root, seen, about = "", port } = rootOf({ claims: broken.judged }) ?? {};
  if (root === undefined) return broken.judged;
  if (seen === "connects-too") return unlessConfirmed(broken, about);
  const { toldBy } = factsOf(root);
  if (toldBy === "whole output") return withWholeOutput(broken);
  const canTrace = Object.values(broken.staging.commands).some((command) => command.traced);
  if (root === "nothing-bound" && !canTrace) return withOpenPort(broken, about);
  const isUnmet = root === "not-connected" || root === "keeps-all-to-itself";
  if (isUnmet && wasRefused(broken.events)) {
    const asked = await withAskingPort(broken, about, port);
    if (!canTrace || rootOf({ claims: asked })?.misconception !== root) return asked;
  }
  const { judged, calls } =
    canTrace && toldBy === "calls" ? await withCalls(broken) : { judged: broken.judged, calls: [] };
  const hasMet = broken.events.some(({ what }) => what === "handshake");
  const isLost = hasMet && rootOf({ claims: judged })?.misconception === "lost-at-exit";
  return isLost && sendsCutOff(calls, about).length === 0 ? afterLoss({ ...broken, judged }) : judged;
}

/**
 * A client that awaited every send and then left with `process.exit()` has done what the lessons ask, and still the
 * machine loses its values now and then: the process was gone before the thread that writes to the network had its
 * turn (seen in 1 of 60 checks with three at a time on two cores). Whether it is that, and not a fault that loses
 * them every time, only further plays tell. The loss stays in the history, and the report speaks of it.
 */
async function afterLoss(broken: Broken): Promise<readonly JudgedClaim[]> {
  for (let again = 1; again <= MOST_AFTER_LOSS; again += 1) {
    const judged = await withOutputToFile(broken, { look: "after a loss", again });
    if (allHold(judged)) return judged;
  }
  return broken.judged;
}

/**
 * Plays an act again with a file as every program's standard output. Where the lines are all there then, it was the pipe
 * that lost them; what held without them has been shown, and a program that leaves in a hurry may lose a value this time.
 */
async function withWholeOutput(broken: Broken): Promise<readonly JudgedClaim[]> {
  const again = await withOutputToFile(broken, { look: "file" });
  const judged = broken.judged.map((claim) =>
    claim.verdict === "holds" ? claim : (again.find(({ id }) => id === claim.id) ?? claim),
  );
  return allHold(judged) ? judged : broken.judged;
}

async function withOutputToFile(broken: Broken, how: How): Promise<readonly JudgedClaim[]> {
  const { act } = broken;
  const play = playAgain(broken, how, withOutputToFiles(broken.staging.commands));
  await play.perform(act.play);
  return judge(act.claims, play.history);
}

/**
 * Plays an act again with a tracer in each program that tsx runs, and judges the first play once more with
 * what the tracer told. What was on the wire, printed and ended stays as it was then: a program that is
 * right by chance the second time is no less wrong.
 */
async function withCalls(
  broken: Broken,
): Promise<{ judged: readonly JudgedClaim[]; calls: readonly Placed[] }> {
  const { act, events } = broken;
  const { calls } = await playTraced(broken);
  return { judged: judge(act.claims, [...events, ...calls]), calls };
}

interface Traced {
  /** All that happened while it was played for them. */
  readonly events: readonly Placed[];
  readonly calls: readonly Placed[];
}

async function playTraced(broken: Broken): Promise<Traced> {
  return (await tracedAhead(broken)) ?? (await playTracedHere(broken));
}

/** Undefined where it was not played elsewhere, or nothing that counts came of that. */
async function tracedAhead({ act, staging, recorder }: Broken): Promise<Traced | undefined> {
  const played = await staging.ahead?.calls(act);
  if (!played?.events.some(({ what }) => what === "called")) return undefined;
  const traced = tracedOf(recorder.adopt(played.events, played.beganMs));
  return keptFromItIn(traced.events) ? undefined : traced;
}

async function playTracedHere(broken: Broken): Promise<Traced> {
  const play = playAgain(broken, CALLS_STAGING.how, withTracers(broken.staging.commands));
  await play.perform(broken.act.play);
  return tracedOf(play.events);
}

function tracedOf(events: readonly Placed[]): Traced {
  return { events, calls: events.filter(({ what }) => what === "called") };
}

/** The same commands with a tracer in each program that can have one. Undefined where none can. */
export function withTracers(commands: Commands): Commands | undefined {
  const each = Object.entries(commands);
  if (!each.some(([, { traced }]) => traced)) return undefined;
  return Object.fromEntries(each.map(([role, command]) => [role, command.traced?.() ?? command]));
}

/** Looks from outside what a client does that was gone before it could be seen, and judges its first play with that. */
async function withOpenPort(broken: Broken, about: string): Promise<readonly JudgedClaim[]> {
  const { act, events } = broken;
  const play = playAgain(broken, { look: "taken port" });
  const part = partIn(broken.staging.lesson.cast, about);
  if (!part) return broken.judged;
  await play.perform(() => playOpenPort(play, part));
  const seen = play.events.filter(({ what }) => what === "connects" || what === "listens");
  return judge(act.claims, [...events, ...seen]);
}

/**
 * Somebody who has no part in it may have been at the port for a moment. Whether a program connects to itself, its calls
 * tell; where nobody can look into it, it does so every time. Else the play is judged without that, and given again where
 * it broke: whoever came by may have taken a value.
 */
async function unlessConfirmed(broken: Broken, about: string): Promise<readonly JudgedClaim[]> {
  const { act } = broken;
  const { events, calls } = await playTraced(broken);
  const isItself = (event: Placed): boolean => event.what === "connects" && event.itself === true;
  const isSo = calls.length > 0 ? connectsToItself(calls, about) : events.some(isItself);
  if (isSo) return judge(act.claims, [...broken.events, ...calls]);
  const rest = judge(
    act.claims,
    broken.events.filter((event) => !isItself(event)),
  );
  return isBroken(rest) ? withoutPassers(broken, isItself) : rest;
}

/** Somebody may come by as often as this, and then is told of. */
const MOST_ALONE = 3;

/** Plays an act again that was not alone: whatever a passer-by took or upset is not the program's doing. */
async function withoutPassers(
  broken: Broken,
  isPasser: (event: Placed) => boolean,
): Promise<readonly JudgedClaim[]> {
  const { act, recorder } = broken;
  for (let again = 1; again <= MOST_ALONE; again += 1) {
    const how = { look: "alone", again } as const;
    const { onHolds: _, ...staging } = broken.staging;
    const { judged, events } = await playAct(act, { ...staging, leavesPort: true, how }, recorder);
    if (allHold(judged)) return judged;
    if (!events.some(isPasser)) return secondLook({ ...broken, events, judged });
    const play = events[0]?.play;
    const [port] = portsOf(broken.staging.lesson.cast);
    if (play && port !== undefined)
      recorder.add(play, "harness", { what: "stranger", pid: undefined, command: undefined, port });
    if (again === MOST_ALONE) return judged;
  }
  return broken.judged;
}

/** Whether somebody came and was refused, and did not come again to be asked. */
function wasRefused(events: readonly Placed[]): boolean {
  const has = (wanted: Placed["what"]): boolean => events.some(({ what }) => what === wanted);
  return has("refused") && !has("security") && !has("socket type");
}

/**
 * Asks a program that was refused what its socket is, and judges its first play with that.
 *
 * @param port where, if it has several sockets
 */
async function withAskingPort(
  broken: Broken,
  about: string,
  port: number | undefined,
): Promise<readonly JudgedClaim[]> {
  const { act, events } = broken;
  const part = partIn(broken.staging.lesson.cast, about);
  if (!part) return broken.judged;
  const play = playAgain(broken, { look: "asked" });
  const asked = { ...part, id: about };
  await play.perform(() => playAskingPort(play, port === undefined ? asked : at(asked, port)));
  const seen = play.events.filter(({ what }) => what === "security" || what === "socket type");
  return judge(act.claims, [...events, ...seen]);
}

/** @param commands with which, where not with those under check */
function playAgain(
  { act, staging, recorder }: Broken,
  how: How,
  commands: Commands = staging.commands,
): Play {
  // While this is played here, the solution can be played elsewhere.
  staging.ahead?.beginSolution(act);
  return playOf(act, { ...staging, ...AGAIN, commands, how }, recorder);
}

function withOutputToFiles(commands: Commands): Commands {
  const each = Object.entries(commands);
  return Object.fromEntries(each.map(([role, command]) => [role, { ...command, outputToFile: true }]));
}
