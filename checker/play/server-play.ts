import type { Sides } from "../cast/cast.ts";
import { all } from "../history/find.ts";
import { linesOf, type ServerLine, standOf } from "../history/server-lines.ts";
import type { Program } from "../programs/program.ts";
import { burstsOf, type Pace } from "./bursts.ts";
import { meetServer } from "./meet-server.ts";
import type { Play } from "./play.ts";
import { stayQuiet } from "./stay-quiet.ts";
import { stopAll } from "./tell-to-stop.ts";
import type { Wait } from "./waits.ts";

/** Lines that are late come with the next value, or never. */
const LATE_LINES_IDLE_MS = 700;
/** A server that is at work says nothing more: whoever is silent for this long has said what it had to say. */
const AT_WORK_IDLE_MS = 700;
/** From here on, work is slow, and this many values show as much as more of them. */
const SLOW_WORK_MS = 1_000;
const ENOUGH_SLOW_VALUES = 3;

/** Values that were sent so soon one after the other came together. */
const TOGETHER_MS = 10;
/** So many values show in what order a server takes those that wait: of two, it has the first in hand, unless it is held still. */
const TO_SHOW_AN_ORDER = 3;
const WAITING_TO_SHOW_AN_ORDER = 2;
/** What was sent is with a server that is held still. */
const TO_ARRIVE_MS = 100;

/** What a server is sent, and what it prints for it. */
export interface Serving {
  /** What it prints for each value. */
  readonly lines: readonly ServerLine[];
  readonly pace: Pace;
  /** How long nothing comes, after the first burst, the second, …, in milliseconds. */
  readonly idleGapsMs: readonly number[];
}

/**
 * The harness is the client: it sends values that nobody can know beforehand, in bursts, and lets the server
 * come to rest between them. A burst begins when all lines of the one before have been read.
 *
 * @param env what the server is told
 */
export async function playServer(
  play: Play,
  sides: Sides,
  env: Readonly<Record<string, string>>,
  { lines, pace, idleGapsMs }: Serving,
): Promise<void> {
  const who = sides.program.id;
  const met = await meetServer(play, sides, env);
  if (!met) return;
  const { program: server, ended, send } = met;
  const stand = () => standOf(play.events, who, lines);
  const late: Wait = { stage: "late lines", who, idleLimitMs: LATE_LINES_IDLE_MS };
  const waitForLines = async (give: Wait = { stage: "values printed", who }): Promise<boolean> => {
    if (!(await play.until(() => ended() || stand() !== "too few", give))) return false;
    return play.until(() => ended() || stand() === "all", late);
  };
  const bursts = burstsOf(pace);
  let isSlow = false;
  let isOrderShown = !bursts.some(({ length }) => length >= TO_SHOW_AN_ORDER);
  for (const [index, burst] of bursts.entries()) {
    if (isSlow && all(play.events, "sent").length >= ENOUGH_SLOW_VALUES) break;
    const gapMs = idleGapsMs[index - 1];
    if (gapMs !== undefined) await stayQuiet(play, who, server, { forMs: gapMs, isFirst: index === 1 });
    // Between bursts only: within one, a pause would spare a server that can't take two values at once.
    if (play.schedule.coming === "slow") await play.pause(play.schedule.ms);
    if (ended()) return;
    const began = performance.now();
    const isHeld: boolean = isSlow && !isOrderShown && server.hold();
    // The later of two comes first, so that also who sorts them is found out.
    const values: readonly string[] = isHeld
      ? burst.slice(0, WAITING_TO_SHOW_AN_ORDER).toSorted().reverse()
      : burst;
    for (const value of values) await send(value);
    if (isHeld) await letGoOnceArrived(play, server);
    const isTogether = burst.length >= TO_SHOW_AN_ORDER && performance.now() - began < TOGETHER_MS;
    isOrderShown ||= isHeld || isTogether;
    const isDone = await waitForLines();
    if (ended()) return;
    if (!isDone) {
      if (stand() === "wrong") {
        isOrderShown = true;
        break;
      }
      for (const value of bursts[index + 1] ?? []) await send(value);
      await waitForLines(late);
      isOrderShown = true;
      break;
    }
    isSlow ||= (performance.now() - began) / values.length >= SLOW_WORK_MS;
  }
  // A machine that is busy has sent each burst value by value: each was worked on before the next one came.
  if (!isOrderShown && !isSlow && server.hold()) {
    for (const value of burstsOf(pace).flat().slice(0, TO_SHOW_AN_ORDER)) await send(value);
    await letGoOnceArrived(play, server);
    await waitForLines();
  }
  await stopAll(play, [[server, sides.program]]);
}

/** Lets a server go that was held still, when what it was sent is with it. */
async function letGoOnceArrived(play: Play, server: Program): Promise<void> {
  await play.pause(TO_ARRIVE_MS);
  server.letGo();
}

/**
 * The harness is the client, and sends a single value on which the work takes long: does the server say meanwhile that it
 * has the value?
 */
export async function playOneValue(
  play: Play,
  sides: Sides,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const met = await meetServer(play, sides, env);
  if (!met) return;
  const [value = ""] = burstsOf("alone").flat();
  await met.send(value);
  await play.until(() => met.ended() || linesOf(play.events, sides.program.id, "received").length > 0, {
    stage: "received printed",
    who: sides.program.id,
    idleLimitMs: AT_WORK_IDLE_MS,
  });
}
