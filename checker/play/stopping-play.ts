import type { Sides } from "../cast/cast.ts";
import { linesOf } from "../history/server-lines.ts";
import { runningTime } from "../processes/running-time.ts";
import type { Program } from "../programs/program.ts";
import { burstsOf } from "./bursts.ts";
import { meetServer } from "./meet-server.ts";
import type { Play } from "./play.ts";
import { tellToStop } from "./tell-to-stop.ts";

/** So long a second signal waits at least, where the system does not tell whether a program has handled the first. */
const BETWEEN_SIGNALS_MS = 10;
/** A server whose work is done goes on, or ends, soon. */
const TO_GO_ON_MS = 2_000;
/** So long it may take for its work, whatever it is told. */
const LONGEST_WORK_MS = 2_000;
/** One that is finished, one at work, and one that waits. */
const VALUES = 3;
/** And one more, which is sent when it has been told to stop. */
const LATE = 1;

/**
 * The harness is a client that has sent three values, and tells the server to stop, twice, while that is at work on the
 * second: the first is finished, and the third waits in the server's queue. Whoever is still connected after that is sent
 * one more.
 *
 * @param workMs how long the server is to work on a value, in milliseconds
 */
export async function playStopAtWork(play: Play, sides: Sides, workMs: number): Promise<void> {
  const who = sides.program.id;
  const env = { WORK_MS: String(workMs) };
  const patience = { ownMs: workMs + LONGEST_WORK_MS, idleLimitMs: TO_GO_ON_MS } as const;
  const met = await meetServer(play, sides, env);
  if (!met) return;
  const { program: server, ended, send, sendIfThere } = met;
  const distinct = [...new Set(burstsOf("quick").flat())];
  const values = distinct.slice(0, VALUES);
  for (const value of values) await send(value);
  const isAtWork = () => ended() || linesOf(play.events, who, "received").length >= VALUES - 1;
  await play.until(isAtWork, { stage: "received printed", who, ...patience });
  if (ended()) return;
  tellToStop(server, sides.program, "SIGINT");
  await runningTime(BETWEEN_SIGNALS_MS);
  // Handled: a second signal that came before that would be one with the first.
  await untilHandled(play, who, server);
  if (server.isAlive) tellToStop(server, sides.program, "SIGINT");
  if (await untilHandled(play, who, server)) {
    for (const value of distinct.slice(VALUES, VALUES + LATE)) await sendIfThere(value);
  }
  await play.until(ended, { stage: "stop", who, ...patience });
  if (!ended()) await server.kill();
}

/** Waits until a server has done what a signal makes it do at once, and writes down in which state it is then. */
async function untilHandled(play: Play, who: string, server: Program): Promise<boolean> {
  const state = await server.untilAtRest();
  await server.untilRead();
  if (!server.isAlive || state === "neither") return false;
  play.record(who, { what: state });
  return true;
}
