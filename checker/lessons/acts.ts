import { announces } from "../claims/announces.ts";
import { arrives } from "../claims/arrives.ts";
import { binds } from "../claims/binds.ts";
import { clientEndsFirst } from "../claims/client-ends-first.ts";
import { connects } from "../claims/connects.ts";
import { doesNotWait } from "../claims/does-not-wait.ts";
import { ends } from "../claims/ends.ts";
import { oneAtATime } from "../claims/one-at-a-time.ts";
import { printsValues } from "../claims/prints-values.ts";
import { runs } from "../claims/runs.ts";
import { saysReceivedFirst } from "../claims/says-received-first.ts";
import { serverGetsAll } from "../claims/server-gets-all.ts";
import { stays } from "../claims/stays.ts";
import { stops } from "../claims/stops.ts";
import { takesItsTime } from "../claims/takes-its-time.ts";
import { playClient } from "../play/client-play.ts";
import { playPair } from "../play/pair-play.ts";
import { playOneValue, playServer } from "../play/server-play.ts";
import type { Act } from "./lesson.ts";

/** Work in a play where its length is not what is looked at: enough to see work that does not happen. */
const SHORT_WORK_MS = 40;
/** Some faults show only when nothing comes for a while: a receive with a limit, or one that was given up. */
const IDLE_GAP_MS = 300;
/** Work that is still under way when everything before it has long been done; then the same where the machine stalls. */
const LONG_WORK_MS = { mostly: 4_000, atLast: 15_000 };
/** A server that works for 2 s, whatever it is told, shows little else than that where the machine stalls. Now and then it does. */
const MOST_LOOKS_AT_WORK = 6;
/**
 * Work in the play of both programs: first as short as will mostly do, then as long as in the post, where the server
 * had finished its first value before it could be held.
 */
const ROOM_MS = [50, 2_000];
/** Work in a play that is only looked at: long enough to be seen. */
const SHOWN_WORK_MS = 200;

const isSending = (line: string): boolean => line.includes("sending ");
const isServerLine = (line: string): boolean => line.includes("received ") || line.includes("value: ");
const isPairLine = (line: string): boolean => isSending(line) || isServerLine(line);

/** A client that binds and sends these values, and does not wait for the server. */
export function clientSends(values: readonly string[]): Act {
  return {
    name: "client",
    claims: [runs("client"), binds, doesNotWait(values), arrives(values), announces(values), ends("client")],
    mattering: isSending,
    play: (play) => playClient(play, "client", { WORK_MS: String(SHORT_WORK_MS) }),
  };
}

/** A server that connects and prints what it receives. */
export function serverReceives(): Act {
  return {
    name: "server",
    claims: [runs("server"), connects, stays, printsValues("received"), stops],
    mattering: isServerLine,
    play: (play) => playServer(play, "server", { WORK_MS: String(SHORT_WORK_MS) }, ["received"], IDLE_GAP_MS),
  };
}

/** A server that works on each value before it takes the next. */
export function serverWorks(): Act {
  return {
    ...serverReceives(),
    claims: [
      runs("server"),
      connects,
      stays,
      // Before the order of lines: who works on two values at once may mix that up, too.
      oneAtATime,
      printsValues("received"),
      printsValues("value:"),
      takesItsTime(SHORT_WORK_MS),
      saysReceivedFirst(SHORT_WORK_MS),
      stops,
    ],
    play: (play) => playServer(play, "server", { WORK_MS: String(SHORT_WORK_MS) }, ["received", "value:"]),
    roomier: serverAtWork(),
  };
}

/** The same server at work that takes long, where it was too short to show when a value's first line comes. */
function serverAtWork(attempt = 0): Act {
  const workMs = attempt === 0 ? LONG_WORK_MS.mostly : LONG_WORK_MS.atLast;
  const isLast = attempt + 1 === MOST_LOOKS_AT_WORK;
  return {
    name: `server at work, look ${attempt + 1}`,
    mattering: isServerLine,
    claims: [runs("server"), connects, stays, takesItsTime(workMs), saysReceivedFirst(workMs)],
    play: (play) => playOneValue(play, "server", { WORK_MS: String(workMs) }),
    ...(isLast ? {} : { roomier: serverAtWork(attempt + 1) }),
  };
}

/** Both programs together. */
export function pairWorks(values: readonly string[], attempt = 0): Act {
  const workMs = ROOM_MS[attempt] ?? 0;
  const isRoomy = ROOM_MS[attempt + 1] === undefined;
  return {
    name: attempt === 0 ? "together" : `together, with ${workMs} ms of work`,
    claims: [clientEndsFirst(isRoomy), serverGetsAll(values)],
    mattering: isPairLine,
    play: (play) => playPair(play, { workMs, values: values.length, isHeld: true }),
    ...(isRoomy ? {} : { roomier: pairWorks(values, attempt + 1) }),
  };
}

/** Both programs together, to be looked at: as they are by themselves, or with the server held still. */
export function pairShows(values: number, isHeld: boolean): Act {
  return {
    name: "together",
    claims: [],
    mattering: isPairLine,
    play: (play) => playPair(play, { workMs: SHOWN_WORK_MS, values, isHeld }),
  };
}
