import type { Sides } from "../cast/cast.ts";
import { ArrivalCounter } from "../harness/arrival-counter.ts";
import { Puller } from "../harness/puller.ts";
import type { WireListener } from "../harness/wire.ts";
import { countsIn } from "../history/client-lines.ts";
import type { Program } from "../programs/program.ts";
import { drainAfterEnd } from "./drain-after-end.ts";
import { meet } from "./meet.ts";
import type { Play } from "./play.ts";

/** Whoever waits until the queue has room does nothing meanwhile, which shows soon. */
const TO_SEE_IT_WAIT_MS = 1_500;
const TO_SEE_IT_END_MS = 700;
/** Who runs so often between two looks of patience is getting on, if with a pause after each value. */
const LIVELY = 5;
/** So little that what is full is the client's own queue, whatever this system gives to a connection. */
const NARROW = { receiveHighWaterMark: 1, receiveBufferSize: 65_536 } as const;

/**
 * The harness is a server that shakes hands and then takes nothing, until the client has said how many values it has sent
 * and how many it has dropped; then it takes all, and counts. Before that it looks whether the client leaves while its
 * queue is full.
 *
 * @param count how many values the client is to send
 * @param waitMs how long the client may wait for its server, in milliseconds
 */
export async function playFullQueue(play: Play, sides: Sides, count: number, waitMs: number): Promise<void> {
  const counter = new ArrivalCounter(count);
  const env = { COUNT: String(count), WAIT_MS: String(waitMs) };
  const hear = (listener: WireListener): WireListener => ({
    ...listener,
    took: (_, parts, first) => listener.took?.(counter.add(first, parts), parts, first),
  });
  const who = sides.program.id;
  const peer = sides.peer.id;
  const met = await meet(play, sides, Puller, env, { options: NARROW, hear });
  if (!met) return;
  const { program: client, socket, ended } = met;
  const hasSaid = () => countsIn(play.events, who) !== undefined;
  await play.until(() => ended() || hasSaid(), {
    stage: "all offered",
    who,
    idleLimitMs: TO_SEE_IT_WAIT_MS,
    liveliness: livelinessOf(client),
  });
  if (hasSaid()) await client.untilAtRest();
  play.record(peer, { what: "released" });
  socket.takeAll();
  // Who sends more than it is to send comes no further by that.
  const progress = () => Math.min(counter.arrived, count);
  await play.until(ended, {
    stage: "end after release",
    who,
    idleLimitMs: TO_SEE_IT_END_MS,
    progress,
  });
  if (ended()) await drainAfterEnd(play, who, [socket], progress);
  const { sent, dropped } = countsIn(play.events, who) ?? {};
  const said = sent === undefined || dropped === undefined ? {} : { sent, dropped };
  play.record(peer, { what: "counted", ...counter.counts, ...said });
}

/** Counts, at each call, whether the client has run often since the last one. */
function livelinessOf(program: Program): () => number {
  let before = 0;
  let lively = 0;
  return () => {
    const now = program.timesRun;
    if (now - before >= LIVELY) lively += 1;
    before = now;
    return lively;
  };
}
