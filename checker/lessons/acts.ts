import { CLIENT, CLIENT_ALONE, SERVER, SERVER_ALONE } from "../cast/parts.ts";
import { announces } from "../claims/announces.ts";
import { arrives } from "../claims/arrives.ts";
import { binds } from "../claims/binds.ts";
import { inCase } from "../claims/claim.ts";
import { clientEndsFirst } from "../claims/client-ends-first.ts";
import { connects } from "../claims/connects.ts";
import { connectsOnce } from "../claims/connects-once.ts";
import { doesNotWait } from "../claims/does-not-wait.ts";
import { ends } from "../claims/ends.ts";
import { oneAtATime } from "../claims/one-at-a-time.ts";
import { onlyBinds } from "../claims/only-binds.ts";
import { printsValues } from "../claims/prints-values.ts";
import { runs } from "../claims/runs.ts";
import { saysReceivedFirst } from "../claims/says-received-first.ts";
import { serverGetsAll } from "../claims/server-gets-all.ts";
import { stays } from "../claims/stays.ts";
import { stops } from "../claims/stops.ts";
import { takesItsTime } from "../claims/takes-its-time.ts";
import type { Pace } from "../play/bursts.ts";
import { playClient } from "../play/client-play.ts";
import { playPair } from "../play/pair-play.ts";
import type { Play } from "../play/play.ts";
import { playOneValue, playServer } from "../play/server-play.ts";
import { type Act, inTurn, withRoom } from "./lesson.ts";

/** Who is played together. */
const PAIR = { client: CLIENT, server: SERVER };
/** Work in a play where its length is not what is looked at: enough to see work that does not happen. */
const SHORT_WORK_MS = 40;
/** Some faults show only when nothing comes for a while: a receive with a limit, or one that was given up. */
const IDLE_GAP_MS = 300;
/** Work whose length shows where the machine stalls: the longer it is, the less a stall can hide of it. */
const LONGER_WORK_MS = [150, 600, 1_900, 1_900, 1_900, 1_900] as const;
/**
 * Work that is still under way when everything before it has long been done; then the same where the machine stalls. A
 * server that works for 2 s, whatever it is told, shows little else than that there. Now and then it does.
 */
const LOOKS_AT_WORK_MS = [4_000, 15_000, 15_000, 15_000, 15_000, 15_000] as const;
/**
 * Work in the play of both programs: first as short as will mostly do, then as long as in the post, where the server
 * had finished its first value before it could be held.
 */
const ROOM_MS = [50, 2_000] as const;
/** Work in a play that is only looked at: long enough to be seen. */
const SHOWN_WORK_MS = 200;

/** A client that binds and sends these values, and does not wait for the server. */
export function clientSends(values: readonly string[]): Act {
  return {
    name: "client",
    claims: [
      runs(CLIENT),
      onlyBinds(CLIENT),
      binds(CLIENT_ALONE),
      doesNotWait(CLIENT_ALONE, values),
      arrives(CLIENT_ALONE, values),
      announces(CLIENT, values),
      ends(CLIENT),
    ],
    play: (play) => playClient(play, CLIENT_ALONE, { WORK_MS: String(SHORT_WORK_MS) }),
  };
}

/** A server that connects and prints what it receives. */
export function serverReceives(): Act {
  return {
    name: "server",
    claims: [
      runs(SERVER),
      connects(SERVER),
      stays(SERVER),
      printsValues(SERVER_ALONE, "received"),
      connectsOnce(SERVER),
      stops(SERVER),
    ],
    play: (play) =>
      playServer(
        play,
        SERVER_ALONE,
        { WORK_MS: String(SHORT_WORK_MS) },
        { lines: ["received"], pace: "quick", idleGapsMs: [IDLE_GAP_MS] },
      ),
  };
}

/** A server that works on each value before it takes the next. */
export function serverWorks(): Act {
  return {
    ...serverReceives(),
    claims: [
      runs(SERVER),
      connects(SERVER),
      stays(SERVER),
      // Before the order of lines: who works on two values at once may mix that up, too.
      oneAtATime(SERVER),
      printsValues(SERVER_ALONE, "received"),
      printsValues(SERVER_ALONE, "value:"),
      connectsOnce(SERVER),
      takesItsTime(SERVER, SHORT_WORK_MS),
      saysReceivedFirst(SERVER, SHORT_WORK_MS),
      stops(SERVER),
    ],
    play: (play) => playWork(play, SHORT_WORK_MS, "at work"),
    further: [...inTurn(LOOKS_AT_WORK_MS, serverAtWork), ...inTurn(LONGER_WORK_MS, serverWorksLonger)],
  };
}

/** A server at work, which has nothing to do for as long as that takes after the first values: does it rest then? */
function playWork(play: Play, workMs: number, pace: Pace): Promise<void> {
  const lines = ["received", "value:"] as const;
  return playServer(
    play,
    SERVER_ALONE,
    { WORK_MS: String(workMs) },
    { lines, pace, idleGapsMs: [workMs, workMs] },
  );
}

/** The same server with more work on each value, where it was too short to show. */
function serverWorksLonger(workMs: number, attempt: number): Act {
  return {
    name: `${workMs} ms of work, look ${attempt + 1}`,
    claims: [runs(SERVER), connects(SERVER), stays(SERVER), takesItsTime(SERVER, workMs)],
    play: (play) => playWork(play, workMs, "alone"),
  };
}

/** The same server at work that takes long, where it was too short to show when a value's first line comes. */
function serverAtWork(workMs: number, attempt: number): Act {
  return {
    name: `server at work, look ${attempt + 1}`,
    claims: [runs(SERVER), connects(SERVER), stays(SERVER), saysReceivedFirst(SERVER, workMs)],
    play: (play) => playOneValue(play, SERVER_ALONE, { WORK_MS: String(workMs) }),
  };
}

/** Both programs together. */
export function pairWorks(values: readonly string[]): Act {
  return withRoom(ROOM_MS, (workMs, attempt) => ({
    name: attempt === 0 ? "together" : `together, with ${workMs} ms of work`,
    claims: [
      clientEndsFirst(CLIENT_ALONE, workMs === ROOM_MS.at(-1)),
      serverGetsAll(SERVER_ALONE, values),
      inCase("together", "together with the client", stops(SERVER)),
    ],
    play: (play) => playPair(play, { ...PAIR, workMs, values: values.length, isHeld: true }),
  }));
}

/** Both programs together, to be looked at: as they are by themselves, or with the server held still. */
export function pairShows(values: number, isHeld: boolean): Act {
  return {
    name: "together",
    claims: [],
    play: (play) => playPair(play, { ...PAIR, workMs: SHOWN_WORK_MS, values, isHeld }),
  };
}
