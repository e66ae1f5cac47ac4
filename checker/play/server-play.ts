import { askConnector } from "../harness/ask-socket-type.ts";
import { Pusher } from "../harness/pusher.ts";
import { all, first } from "../history/find.ts";
import { linesOf, type ServerLine, standOf } from "../history/server-lines.ts";
import type { Program } from "../programs/program.ts";
import { burstsOf, type Pace } from "./bursts.ts";
import { idle } from "./idle.ts";
import { findLandfall } from "./landfall.ts";
import type { Play, Wait } from "./play.ts";

const TO_ANSWER_MS = 1_000;
/** Lines that are late come with the next value, or never. */
const LATE_LINES_IDLE_MS = 700;
/** A server that is at work says nothing more: whoever is silent for this long has said what it had to say. */
const AT_WORK_IDLE_MS = 700;
/** From here on, work is slow, and this many values show as much as more of them. */
const SLOW_WORK_MS = 1_000;
const ENOUGH_SLOW_VALUES = 4;

/** The socket type that goes with the harness's own. */
const FITS = "PULL";

/** The harness as a client, once its server has come: sends a value, and has it recorded before. */
type Meeting = (server: Program, send: (value: string) => Promise<void>) => Promise<void>;

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
export function playServer(
  play: Play,
  role: string,
  env: Readonly<Record<string, string>>,
  { lines, pace, idleGapsMs }: Serving,
): Promise<void> {
  return withServer(play, role, env, async (server, send) => {
    const ended = () => !server.isRunning;
    const stand = () => standOf(play.events, lines);
    const late: Wait = { stage: "late lines", who: role, idleLimitMs: LATE_LINES_IDLE_MS };
    const waitForLines = async (give: Wait = { stage: "values printed", who: role }): Promise<boolean> => {
      if (!(await play.until(() => ended() || stand() !== "too few", give))) return false;
      return play.until(() => ended() || stand() === "all", late);
    };
    const bursts = burstsOf(pace);
    let isSlow = false;
    for (const [index, burst] of bursts.entries()) {
      if (isSlow && all(play.events, "sent").length >= ENOUGH_SLOW_VALUES) break;
      const gapMs = idleGapsMs[index - 1];
      if (gapMs !== undefined) await idle(gapMs, server);
      // Between bursts only: within one, a pause would spare a server that can't take two values at once.
      if (play.schedule.coming === "slow") await play.pause(play.schedule.ms);
      if (ended()) return;
      const began = performance.now();
      for (const value of burst) await send(value);
      const isDone = await waitForLines();
      if (ended()) return;
      if (!isDone) {
        if (stand() === "wrong") break;
        for (const value of bursts[index + 1] ?? []) await send(value);
        await waitForLines(late);
        break;
      }
      isSlow ||= (performance.now() - began) / burst.length >= SLOW_WORK_MS;
    }
    server.tellToStop();
    await play.until(ended, { stage: "stop", who: role });
    if (!ended()) await server.kill();
  });
}

/**
 * The harness is the client, and sends a single value on which the work takes long: does the server say meanwhile that it
 * has the value?
 */
export function playOneValue(play: Play, role: string, env: Readonly<Record<string, string>>): Promise<void> {
  return withServer(play, role, env, async (server, send) => {
    const [value = ""] = burstsOf("alone").flat();
    await send(value);
    await play.until(() => !server.isRunning || linesOf(play.events, "received").length > 0, {
      stage: "received printed",
      who: role,
      idleLimitMs: AT_WORK_IDLE_MS,
    });
  });
}

/** Lets a server and the harness find each other, in the order of the schedule, and ends both after their meeting. */
async function withServer(
  play: Play,
  role: string,
  env: Readonly<Record<string, string>>,
  meet: Meeting,
): Promise<void> {
  const { coming, ms } = play.schedule;
  let harness: Pusher | undefined;
  const come = async (): Promise<void> => {
    harness = await Pusher.bind(play.hear(role));
  };
  const leave = async (): Promise<void> => {
    await harness?.close();
    harness = undefined;
  };
  const send = async (value: string): Promise<void> => {
    // Recorded before it can be worked on, so that work is never measured too short.
    play.record("harness", { what: "sent", value });
    await harness?.send(value);
  };
  try {
    if (coming !== "late") await come();
    const server = play.start(role, env);
    if (!server) return;
    const ended = () => !server.isRunning;
    if (coming === "late") {
      await play.pause(ms);
      // A port that is taken now, and was free before the play, is the program's: that is found and told.
      await come().catch(() => {});
      if (!harness) return ended() ? undefined : await findLandfall(play, role, server);
    }
    const met = () => all(play.events, "handshake").length;
    let metBefore = 0;
    const isThere = () => ended() || met() > metBefore;
    const open: Wait = { stage: "open", who: role };
    await play.until((events) => isThere() || first(events, "refused"), open);
    if (!isThere() && first(play.events, "refused")) {
      play.record("harness", { what: "left" });
      await leave();
      const socketType = await askConnector(TO_ANSWER_MS);
      if (socketType === undefined || socketType === FITS) {
        // Somebody else was refused, who has no part in this; the server may still be on its way. If it has met the
        // socket that is closed now, it comes again.
        metBefore = met();
        await come();
        await play.until(isThere, open);
      } else play.record(role, { what: "socket type", socketType });
    }
    if (met() === metBefore) {
      if (!ended() && !first(play.events, "socket type")) await findLandfall(play, role, server);
      return;
    }

    if (coming === "returning") {
      play.record("harness", { what: "left" });
      await leave();
      await play.pause(ms);
      metBefore = met();
      await come();
      await play.until(isThere, open);
      if (ended()) return;
    }

    await meet(server, send);
  } finally {
    await play.endAll();
    await leave();
    play.record("harness", { what: "over" });
  }
}
