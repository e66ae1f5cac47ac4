import { portsOf } from "../cast/cast.ts";
import { findConnectingStranger, strangerInWords } from "../environment/connecting-stranger.ts";
import { refusalInWords, whyNoLoopback } from "../environment/loopback.ts";
import { listenerInWords, whyPortTaken } from "../environment/port-free.ts";
import { shortageIn } from "../environment/shortage.ts";
import { addonInWords, isAddonError } from "../environment/trouble.ts";
import { errorInWords, hasCrashed } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all } from "../history/find.ts";
import { isSamePlay, type PlayId } from "../history/play-id.ts";
import { Recorder } from "../history/recorder.ts";
import type { Act } from "../lessons/lesson.ts";
import type { CheckTask } from "./check-task.ts";
import { keptFromItIn } from "./kept-from-it.ts";
import { playWithRoom, strangerIn } from "./play-acts.ts";
import { type JudgedClaim, rootOf } from "./result.ts";

/**
 * Before the learner is blamed: does the solution pass the same act, here and now? If it does not, this
 * tells why, as far as it can be found out. Undefined means that the environment is in order.
 */
export async function findCause(
  task: CheckTask,
  act: Act,
  claims: readonly JudgedClaim[],
  events: readonly Placed[],
): Promise<string | undefined> {
  const { lesson, reference, schedule, ahead } = task;
  const root = rootOf({ claims });
  const kept = keptFromItIn(events);
  if (kept) return keptInWords(kept);
  // A program that is not there fails anywhere.
  if (root?.misconception === "no-program") return undefined;
  const short = shortageOf(events);
  if (short !== undefined) return short;
  const ports = portsOf(lesson.cast);
  const taken = await whyPortTaken(ports);
  if (taken !== undefined) return taken;
  const broke = playThatBroke(root, events);
  const stranger = strangerIn(events.filter(({ play }) => isSamePlay(play, broke)));
  if (stranger) {
    return stranger.listens
      ? listenerInWords(stranger)
      : strangerInWords((await findConnectingStranger(ports)) ?? stranger);
  }
  const solution = ahead?.solution(act);
  if (solution && !solution.withdraw()) {
    // On a loopback of its own it shows nothing of this one.
    const [played, trouble] = await Promise.all([solution.done(), troubleAt(ports, COMES_AGAIN_MS)]);
    if (trouble !== undefined || played.length > 0) return trouble;
  }
  const recorder = new Recorder();
  const commands = reference();
  const gone = Object.values(commands).find(({ missing }) => missing !== undefined)?.missing;
  if (gone !== undefined) return solutionGoneInWords(gone);
  const onLife = task.onLife && ((words: string): void => task.onLife?.(`the solution in ${words}`));
  // Under the same schedule: what breaks the solution too is no fault of the program's.
  const judged = await playWithRoom(
    act,
    { lesson, commands, onLife, ...(schedule ? { schedule } : {}) },
    recorder,
  );
  const broken = rootOf({ claims: judged });
  if (!broken) return undefined;
  return (await troubleAt(ports)) ?? environmentText(broken, recorder);
}

/**
 * A program that connects to a port of the course tries again in at most twice the library's reconnect interval. The play that
 * broke has been watched for such programs already, so no more is waited for where the solution was played elsewhere.
 */
const COMES_AGAIN_MS = 250;

/** What stands in the way of programs that meet at these ports. */
async function troubleAt(ports: readonly number[], waitMs?: number): Promise<string | undefined> {
  const connecting = await findConnectingStranger(ports, waitMs);
  if (connecting) return strangerInWords(connecting);
  const refusal = await whyNoLoopback();
  if (refusal) return refusalInWords(refusal);
  return whyPortTaken(ports);
}

/** The play whose events broke a claim. */
function playThatBroke(root: JudgedClaim | undefined, events: readonly Placed[]): PlayId | undefined {
  const evidence = root?.evidence[0];
  return events[evidence ?? events.length - 1]?.play;
}

/** Where a program came to an error because the machine had run out of something. */
function shortageOf(events: readonly Placed[]): string | undefined {
  for (const ended of all(events, "ended")) {
    const shortage = hasCrashed(ended) ? shortageIn(ended.errors.join("\n")) : undefined;
    if (shortage === undefined) continue;
    return (
      `${shortage}, and that is an error to the ${ended.who}: ${errorInWords(ended)}. So your program was not judged. ` +
      "If it is not your program itself that uses it up, make room, then check again."
    );
  }
  return undefined;
}

function keptInWords(kept: Placed<"gave up" | "missing">): string {
  if (kept.what === "missing") {
    return `the ${kept.who} could not be started: ${kept.reason}. So your program was not judged. Check again.`;
  }
  return kept.stopped ? stoppedInWords(kept) : starvedInWords(kept);
}

function starvedInWords({ who, waitedMs, cpuMs = 0 }: Placed<"gave up">): string {
  return (
    `the machine is too busy: the ${who} wanted to compute for ${seconds(waitedMs)} and was given ` +
    `${seconds(cpuMs)} of a processor. So your program was not judged. Check again when less is going on.`
  );
}

function stoppedInWords({ who, waitedMs }: Placed<"gave up">): string {
  return (
    `the ${who} was stopped by a signal that the checker had not sent (SIGSTOP, or what Ctrl-Z sends), and ${seconds(waitedMs)} ` +
    "after the checker had begun to wait for it, it still stood still. So your program was not judged. If it does not stop " +
    "itself, somebody else did: check again."
  );
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function solutionGoneInWords(missing: string): string {
  return (
    `the lesson's own solution can't be played: ${missing}. The checker does that before it says that your program is wrong, ` +
    "since it may be that no program can pass here. So yours was not judged. Get the solution back, by " +
    "`git checkout -- solutions`, then check again."
  );
}

function environmentText(broken: JudgedClaim, recorder: Recorder): string {
  const errors = recorder.events.flatMap((event) => (event.what === "ended" ? event.errors : [])).join("\n");
  if (isAddonError(errors)) return addonInWords(errors);
  const gaveUp = recorder.events.some((event) => event.what === "gave up");
  const stall = gaveUp ? " The machine may be too busy for programs to come forward." : "";
  return (
    `the lesson's own solution does not pass on this machine now: ${broken.because ?? broken.says}.${stall} ` +
    "So your program was not judged. Check again when less is going on."
  );
}
