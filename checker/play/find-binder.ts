import { type Sides, socketOf } from "../cast/cast.ts";
import { callersOf } from "../environment/callers.ts";
import { isOpenHere } from "../environment/ports.ts";
import { askListener } from "../harness/ask-peer.ts";
import { all, first } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import type { Coming } from "./coming.ts";
import { holdReply } from "./hold-reply.ts";
import { isElsewhere, lookWhereItBinds, watchThePort } from "./misplaced-binder.ts";
import { onceOpenAndAtRest } from "./once-open.ts";
import type { Play } from "./play.ts";
import type { StandIn } from "./stand-in.ts";
import { visit } from "./visit.ts";
import type { Wait } from "./waits.ts";

/** A program that asks the wire about a socket answers within this time, or not at all. */
const TO_ANSWER_MS = 1_000;
/** A program that is there meets a harness that has come within this time, also on a machine that is busy. */
const TO_MEET_MS = 4_000;
/** A program that is at its end ends soon. */
const TO_SEE_IT_END_MS = 500;

/**
 * Waits for a program that is to bind, and connects to it in the order of the schedule. Gives whether they have shaken
 * hands; else it was looked up what the program does instead.
 */
export async function findBinder(
  play: Play,
  sides: Sides,
  standIn: StandIn,
  program: Program,
  { afterMs }: Pick<Coming, "afterMs">,
): Promise<boolean> {
  const who = sides.program.id;
  const { port } = socketOf(sides.program);
  const before = callersOf(port);
  play.afterEnd(() => {
    if (hasCalledItself(play, port, before)) play.record(who, { what: "connects", port, itself: true });
  });
  const { coming: how, ms } = play.schedule;
  const ended = () => !program.isRunning;
  const opened = (): void => {
    play.record(who, { what: "listens", port });
    // One that leaves before the handshake: a right program does not take it for its peer.
    if (how === "returning") visit(port, () => play.record(sides.peer.id, { what: "visited" }));
  };
  const lateByMs = afterMs ?? (how === "late" || how === "returning" ? ms : 0);
  let coming: NodeJS.Timeout | undefined;
  const connect = (): void => {
    coming = undefined;
    if (!standIn.socket) void standIn.come();
  };
  const watch = watchThePort(play, sides, program, standIn);
  const stopLooking = onceOpenAndAtRest(
    program,
    () => isOpenHere(port, process.pid),
    opened,
    () => {
      if (lateByMs === 0) connect();
      else coming = setTimeout(connect, lateByMs);
    },
  );
  const isDecided = (events: Play["events"]): unknown =>
    ended() || first(events, "handshake") || first(events, "refused") || isElsewhere(play, sides);
  const open: Wait = {
    stage: "open",
    who,
    isYetToBeDone: () => coming !== undefined,
    ...(afterMs === undefined ? {} : { idleLimitMs: TO_MEET_MS }),
  };
  const isTold = await play.until((events) => isDecided(events) || first(events, "silent"), open);
  if (!isDecided(play.events) && (isTold || isOpenHere(port, process.pid))) {
    await watch.besides(() => trustAnOlderOne(sides, standIn));
    await play.until(isDecided, open);
  }
  stopLooking();
  watch.stop();
  clearTimeout(coming);
  // The end of a program and what its socket did last are told by different messengers.
  if (ended()) await standIn.socket?.settle?.();
  standIn.noteOlderPeer(0);
  await watch.over();
  if (standIn.socket && standIn.met > 0) return true;
  await standIn.leave();
  if (!ended()) await lookElsewhere(play, sides, program);
  return false;
}

/** Whether there were more connections to the port than the harness made: then the one that has it made them. */
function hasCalledItself(play: Play, port: number, before: ReadonlySet<number>): boolean {
  const { events } = play;
  // Where nobody was met, it is not known that the port was the program's.
  if (!first(events, "handshake")) return false;
  // Whoever was met in another way than as its peer was called more often.
  const isOdd = (["refused", "silent", "socket type", "security", "connects", "stranger"] as const).some(
    (what) => first(events, what),
  );
  const callers = [...callersOf(port)].filter((each) => !before.has(each)).length;
  return !isOdd && callers > play.connections + all(events, "visited").length;
}

/** A program that speaks ZMTP 2.0 is as good as any, and the library tells of no handshake with it. */
async function trustAnOlderOne({ program }: Sides, standIn: Pick<StandIn, "trustSilence">): Promise<void> {
  const { port, type } = socketOf(program);
  const told = await askListener(port, TO_ANSWER_MS);
  if (told?.protocol !== undefined && told.socketType === type) standIn.trustSilence(told.protocol);
}

/** The program is there, and no handshake came of it: what does it do instead? */
async function lookElsewhere(play: Play, sides: Sides, program: Program): Promise<void> {
  const who = sides.program.id;
  const { port } = socketOf(sides.program);
  if (!first(play.events, "refused")) return lookWhereItBinds(play, sides, program);
  const told = await askListener(port, TO_ANSWER_MS);
  if (told === undefined) {
    // Nobody listens there any more: the program is at its end, which is to be seen before it is told to stop.
    await play.until(() => !program.isRunning, { stage: "end", who, idleLimitMs: TO_SEE_IT_END_MS });
    return;
  }
  const { mechanism = "NULL", socketType } = told;
  if (mechanism !== "NULL") play.record(who, { what: "security", mechanism });
  if (socketType === undefined) return;
  play.record(who, { what: "socket type", socketType });
  await holdReply(play, sides, socketType, () => !program.isRunning);
}
