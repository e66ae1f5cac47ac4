import type { Sides } from "../cast/cast.ts";
import { Answerer } from "../harness/answerer.ts";
import type { WireListener } from "../harness/wire.ts";
import { all } from "../history/find.ts";
import { linesOf } from "../history/server-lines.ts";
import type { Program } from "../programs/program.ts";
import { unknowableNumbers } from "./bursts.ts";
import { meet } from "./meet.ts";
import type { Play } from "./play.ts";
import { stayQuiet } from "./stay-quiet.ts";
import { stopAll } from "./tell-to-stop.ts";

/** A server may always take as long as in the lesson, whatever it is told. */
const LONGEST_WORK_MS = 2_000;
/** Some faults show only when no answer comes for a while: a receive with a limit, as in lesson 3. */
const QUIET_MS = 300;
/** So many values show when the next one is asked for; of long work, so many show as much. */
const VALUES = 4;
const LONG_VALUES = 2;
const SLOW_VALUES = 3;
/** From here on work is so long that a line which comes before it is seen to do so. */
const LONG_WORK_MS = 1_000;
/** Who is at work says nothing more: whoever is silent for so long has said what it had to say. */
const AT_WORK_IDLE_MS = 700;
/** Lines that are not there when the server asks again are late, or never come. */
const LATE_LINES_IDLE_MS = 700;
const TO_ASK_MS = 1_500;

/**
 * The harness is a client that is asked for values. It lets the server wait for the first one, and gives each only when it is asked.
 *
 * @param workMs how long the server is to work on a value, in milliseconds
 */
export async function playAsking(play: Play, sides: Sides, workMs: number): Promise<void> {
  const { program: server, peer } = sides;
  const who = server.id;
  let program: Program | undefined;
  const met = await meet(play, sides, Answerer, { WORK_MS: String(workMs) }, { hear });
  if (!met) return;
  program = met.program;
  const { socket, ended } = met;
  const asked = (): number => all(play.events, "asked", who).length;
  const finished = (): number => linesOf(play.events, who, "value:").length;
  const untilAsked = (times: number): Promise<boolean> =>
    play.until(() => ended() || asked() >= times, { stage: "asked", who, idleLimitMs: TO_ASK_MS });
  const stop = (): Promise<void> => stopAll(play, [[met.program, server]]);

  if (!(await untilAsked(1)) || ended()) return stop();
  await stayQuiet(play, who, met.program, { forMs: QUIET_MS, isFirst: true });
  const values = unknowableNumbers(workMs >= LONG_WORK_MS ? LONG_VALUES : VALUES).map(String);
  const began = performance.now();
  for (const [place, value] of values.entries()) {
    const isSlow = (performance.now() - began) / place >= LONG_WORK_MS;
    // Lines that have not come with the next value either do not come.
    const isSilent = finished() < place - 1;
    if (ended() || isSilent || (isSlow && place >= SLOW_VALUES)) return stop();
    // Recorded before it can be worked on, so that work is never measured too short.
    play.record(peer.id, { what: "sent", value, to: who });
    await socket.answer(value);
    if (place === 0 && workMs >= LONG_WORK_MS) {
      const hasSaidSo = await play.until(() => ended() || linesOf(play.events, who, "received").length > 0, {
        stage: "received printed",
        who,
        idleLimitMs: AT_WORK_IDLE_MS,
      });
      if (!hasSaidSo) return stop();
    }
    const isDone = await play.until(() => ended() || finished() > place || asked() > place + 1, {
      stage: "values printed",
      who,
      ownMs: workMs + LONGEST_WORK_MS,
    });
    if (!isDone) return stop();
    await play.until(() => ended() || finished() > place, {
      stage: "values printed",
      who,
      ownMs: workMs,
      idleLimitMs: LATE_LINES_IDLE_MS,
      // One that waits for its answer sleeps, and its line is perhaps still on its way.
      atLeastMs: LATE_LINES_IDLE_MS,
    });
    if (!(await untilAsked(place + 2))) return stop();
  }
  return stop();

  /** What a server prints comes by another way than its questions: what was there when it asked is read before that is told. */
  function hear(listener: WireListener): WireListener {
    return {
      ...listener,
      took: (value, parts, _, isBare = false) => {
        const tell = (): void =>
          play.record(who, { what: "asked", value, parts, to: peer.id, ...(isBare ? { bare: true } : {}) });
        if (program?.isRunning) void program.untilRead().then(tell);
        else tell();
      },
    };
  }
}
