import { partIn, portsOf, sideOf } from "../cast/cast.ts";
import type { Claim, Finding } from "../claims/claim.ts";
import type { Placed } from "../history/event.ts";
import { type How, isSamePlay } from "../history/play-id.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Act, Lesson } from "../lessons/lesson.ts";
import { type Commands, Play } from "../play/play.ts";
import type { Schedule } from "../play/schedule.ts";
import type { PlayedAhead } from "./ahead.ts";
import type { Beside } from "./beside.ts";
import { isBroken, judge } from "./judge.ts";
import { lifeInWords } from "./life.ts";
import type { PlayedBeside } from "./queued-job.ts";
import type { JudgedClaim } from "./result.ts";
import { Signs } from "./signs.ts";

/** With what an act is played. */
export interface Staging {
  /** Whose act it is. */
  readonly lesson: Lesson;
  readonly commands: Commands;
  /** Told of each claim that holds, as soon as it is known. */
  readonly onHolds?: (claim: Claim) => void;
  /** Told what is played, and what it waits for, in a few words. */
  readonly onLife?: ((words: string) => void) | undefined;
  /** How long a program may give no sign of life, where the usual patience is not wanted. */
  readonly idleLimitMs?: number;
  /** When the other side comes; as ever, if not given. */
  readonly schedule?: Schedule;
  /** Whether the harness does not open the port to see who connects there. */
  readonly leavesPort?: boolean;
  /** The older protocol in which the programs are known to speak. */
  readonly protocol?: string;
  /** How it is played, where that is not as ever. */
  readonly how?: How;
  /** Whether a play ends at the first sign that it breaks, since it will be played again by itself. */
  readonly endsAtSign?: boolean;
  /** What is played elsewhere meanwhile. */
  readonly beside?: Beside | undefined;
  /** Begins elsewhere what will be asked if a play breaks. */
  readonly ahead?: PlayedAhead | undefined;
}

/** What came of a play. */
export interface Judged {
  readonly judged: readonly JudgedClaim[];
  /** What happened in it, with what was folded counted. */
  readonly events: readonly Placed[];
  /** Whether it was not played to its end, since whatever came of it would not count. */
  readonly isCalledOff: boolean;
  /** The older protocol in which a program was found to speak. */
  readonly protocol?: string;
}

/** Plays one act and judges it; claims that hold are told while the play goes on. */
export async function playAct(act: Act, staging: Staging, recorder: Recorder): Promise<Judged> {
  const { onHolds, beside, ahead, endsAtSign } = staging;
  const signs = ahead || beside || endsAtSign ? new Signs(act, staging) : undefined;
  const play = playOf(act, staging, recorder, () => signs?.quiet(play));
  const stopLooking = recorder.listen((event) => {
    if (!isSamePlay(event.play, play.id)) return;
    if (event.what === "handshake") beginOthers(act, staging, event.who);
    signs?.look(event, play);
  });
  const stopTelling = onHolds ? tellAsKnown(act.claims, play, recorder, onHolds) : () => {};
  await play.perform(act.play);
  stopTelling();
  stopLooking();
  const events = play.history;
  const { protocol } = play;
  return {
    judged: judge(act.claims, events),
    events,
    isCalledOff: play.isCalledOff,
    ...(protocol === undefined ? {} : { protocol }),
  };
}

/** The programs of a play are there, so that others do not keep them from starting any more. */
function beginOthers(act: Act, { lesson, beside, ahead }: Staging, who: string): void {
  beside?.begin();
  const part = partIn(lesson.cast, who);
  // What a receiver does with all that it gets takes longer than the solution takes to start.
  if (!beside && part && sideOf(part) === "receiver") ahead?.beginSolution(act);
}

/** Judges an act that was played elsewhere. */
export function adopt(
  act: Act,
  { events, beganMs }: PlayedBeside,
  { onHolds }: Pick<Staging, "onHolds">,
  recorder: Recorder,
): readonly JudgedClaim[] {
  const judged = judge(act.claims, recorder.adopt(events, beganMs));
  for (const [at, { verdict }] of judged.entries()) {
    const claim = act.claims[at];
    if (verdict === "holds" && claim) onHolds?.(claim);
  }
  return judged;
}

/**
 * A play of an act, which has not begun.
 *
 * @param onQuiet called where its programs do nothing, and it waits for them
 */
export function playOf(
  { name, attempt = 0 }: Act,
  { lesson, how = {}, beside: _, ahead: __, endsAtSign: ___, onLife, ...staging }: Staging,
  recorder: Recorder,
  onQuiet: () => void = () => {},
): Play {
  const id = { act: name, attempt, ...how };
  onLife?.(lifeInWords(id, undefined));
  return new Play({
    ...staging,
    id,
    ...(onLife ? { onWait: (wait) => onLife(lifeInWords(id, wait)) } : {}),
    ports: portsOf(lesson.cast),
    recorder,
    onQuiet,
  });
}

/** Events that can settle a claim; the many lines in between need not be looked at one by one. */
const TURNING_POINTS: readonly Placed["what"][] = ["handshake", "ended", "told to stop", "over"];

function tellAsKnown(
  claims: readonly Claim[],
  play: Play,
  recorder: Recorder,
  onHolds: (claim: Claim) => void,
): () => void {
  const known = new Set<string>();
  return recorder.listen((event) => {
    if (!isSamePlay(event.play, play.id) || !TURNING_POINTS.includes(event.what)) return;
    // It will be played again.
    if (play.isCalledOff) return;
    const findings = claims.map((claim): [Claim, Finding] => [claim, claim.judge(play.events)]);
    // After a claim that is broken, others are its consequences or are told with it.
    if (isBroken(findings.map(([, finding]) => finding))) return;
    for (const [claim, finding] of findings) {
      if (finding.verdict !== "holds" || known.has(claim.id)) continue;
      known.add(claim.id);
      onHolds(claim);
    }
  });
}
