import { isAsking, type Sides, socketOf } from "../cast/cast.ts";
import { askConnector } from "../harness/ask-peer.ts";
import type { Told } from "../harness/zmtp.ts";
import { first } from "../history/find.ts";
import { runningTime } from "../processes/running-time.ts";
import type { Program } from "../programs/program.ts";
import type { Coming } from "./coming.ts";
import { lookWhereItConnects } from "./misplaced-connector.ts";
import { Patience } from "./patience.ts";
import type { Play } from "./play.ts";
import type { StandIn } from "./stand-in.ts";
import type { Wait } from "./waits.ts";

const TO_ANSWER_MS = 1_000;
/** What a socket has seen is told soon. */
const TO_TELL_MS = 300;
const TO_LOOK_MS = 10;

/**
 * Waits for a program that is to connect, with the port bound in the order of the schedule. Gives whether they have shaken
 * hands; else it was looked up what the program does instead.
 */
export async function findConnector(
  play: Play,
  sides: Sides,
  standIn: StandIn,
  program: Program,
  { afterMs, isReady, mayTakeMs }: Pick<Coming, "afterMs" | "isReady" | "mayTakeMs">,
): Promise<boolean> {
  const who = sides.program.id;
  const ended = () => !program.isRunning;
  const isLate = !standIn.socket;
  if (isLate) {
    await (afterMs === undefined ? play.pause(play.schedule.ms) : isReady?.(program));
    // A port that is taken now, and was free before the play, is the program's: that is found and told.
    await standIn.come().catch(() => {});
    if (!standIn.socket) {
      if (!ended()) await lookWhereItConnects(play, sides, program);
      return false;
    }
  }
  let metBefore = 0;
  const isThere = () => ended() || standIn.met > metBefore;
  const open: Wait = {
    stage: "open",
    who,
    ...(isLate && mayTakeMs !== undefined ? { ownMs: mayTakeMs, idleLimitMs: 0 } : {}),
    // Who has found nobody comes again after a time of its own.
    libraryMayWake: isLate,
  };
  const isOdd = (events: Play["events"]) => first(events, "refused") ?? first(events, "silent");
  await play.until((events) => isThere() || isOdd(events), open);
  // What one that asks has said would be gone with a socket that leaves, and it waits for its answer for ever.
  if (!isThere() && isAsking(socketOf(sides.program))) await play.until(isThere, open);
  standIn.noteOlderPeer(metBefore);
  if (!isThere() && isOdd(play.events)) {
    const { port, type } = socketOf(sides.program);
    play.record(sides.peer.id, { what: "left" });
    await standIn.leave();
    const { told, comesAgain } = await askAgain(port, program);
    const { protocol, mechanism = "NULL", socketType = type } = told;
    if (mechanism !== "NULL") play.record(who, { what: "security", mechanism });
    else if (socketType !== type) play.record(who, { what: "socket type", socketType });
    else if (!comesAgain) {
      // The library of one that was refused does not connect again, before 4.3.5. What it is, another play asks.
      return false;
    } else {
      // One that speaks an older protocol; or somebody else was refused, who has no part in this, and the program may
      // still be on its way. If it has met the socket that is closed now, it comes again.
      metBefore = standIn.met;
      if (protocol !== undefined) standIn.trustSilence(protocol);
      await standIn.come();
      await play.until(isThere, { ...open, libraryMayWake: true });
    }
  }
  // The end of a program and what its socket did last are told by different messengers.
  for (let ms = 0; ended() && standIn.met === metBefore && ms < TO_TELL_MS; ms += TO_LOOK_MS)
    await runningTime(TO_LOOK_MS);
  standIn.noteOlderPeer(metBefore);
  if (standIn.met > metBefore) return standIn.socket !== undefined;
  const isKnown = first(play.events, "socket type") ?? first(play.events, "security");
  if (!ended() && !isKnown) await lookWhereItConnects(play, sides, program);
  return false;
}

/** Asks a program that was refused, as soon as it comes again, what it is; or finds that it sleeps, and does not. */
async function askAgain(port: number, program: Program): Promise<{ told: Told; comesAgain: boolean }> {
  const isInVain = new AbortController();
  const patience = new Patience(TO_ANSWER_MS);
  const stopWaiting = patience.start([program], () => isInVain.abort(), { libraryMayWake: true });
  const told = await askConnector(port, TO_ANSWER_MS, isInVain.signal);
  stopWaiting();
  return { told: told ?? {}, comesAgain: told !== undefined || !patience.isAsleep };
}

/** Leaves a program that has connected, and comes back later: a right one connects again. */
export async function comesBack(
  play: Play,
  { program: { id }, peer }: Sides,
  standIn: StandIn,
  program: Program,
): Promise<boolean> {
  play.record(peer.id, { what: "left" });
  await standIn.leave();
  await play.pause(play.schedule.ms);
  const metBefore = standIn.met;
  await standIn.come();
  await play.until(() => !program.isRunning || standIn.met > metBefore, {
    stage: "open",
    who: id,
    libraryMayWake: true,
  });
  return program.isRunning;
}
