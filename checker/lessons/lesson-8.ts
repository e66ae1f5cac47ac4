import { BINDING_SERVER, CONNECTING_CLIENT, CONNECTING_CLIENT_ALONE } from "../cast/parts.ts";
import { announces } from "../claims/announces.ts";
import { arrives } from "../claims/arrives.ts";
import { type Claim, inCase, UNTESTED } from "../claims/claim.ts";
import { connects } from "../claims/connects.ts";
import { connectsOnce } from "../claims/connects-once.ts";
import { ends } from "../claims/ends.ts";
import { leavesInTime, lingers } from "../claims/lingers.ts";
import type { Point } from "../claims/point.ts";
import { runs } from "../claims/runs.ts";
import { first } from "../history/find.ts";
import { LESSON_8 } from "../misconceptions/texts/lesson-8.ts";
import { playAlone, playLeaving } from "../play/leaving-play.ts";
import { type Act, type Lesson, withRoom } from "./lesson.ts";
import { numbered } from "./task.ts";

const VALUES = ["0", "1", "2"] as const;
const LAST = `sending ${VALUES.at(-1)}`;
/** When the server comes, each time that the client is met. */
const COMES = ["at once", "when all is sent", "at once", "at once", "at once"] as const;
/** Long enough that no machine is so slow that a server which comes soon comes too late. */
const AMPLE_LINGER_MS = 20_000;
/** So late that a client which stays for a moment only, whatever it is told, is gone. */
const LATE_MS = 700;
/**
 * How long a client is to stay where nobody comes: as short as will mostly do; then, for a client that stayed longer,
 * so long that one which stays for the default time, whatever it is told, is gone before; then longer than any machine takes
 * to start it.
 */
const ALONE_MS = [250, 3_700, 15_000] as const;

const TASK: readonly Point[] = [
  {
    says: "connect a PUSH socket to `tcp://localhost:5559`",
    shownBy: ["client-connects"],
  },
  {
    says: "print `sending i`, then send the text of `i`, for `i` = 0, 1 and 2",
    shownBy: ["client-prints", "values-arrive", "client-connects-once"],
  },
  { says: "end by itself, with code 0, where a server is there", shownBy: ["client-ends"] },
  {
    says: "stay for `LINGER_MS` where none is, and no longer",
    shownBy: [
      "client-outlasts-a-late-server",
      "late-values-arrive",
      "late-client-ends",
      "client-leaves-in-time",
    ],
  },
];

export const lesson8: Lesson = {
  name: "lesson-8",
  number: 8,
  part: 2,
  title: "Leaving",
  cast: { written: [CONNECTING_CLIENT], played: [BINDING_SERVER] },
  task: TASK,
  acts: numbered(TASK, [
    withRoom(COMES, clientMeetsServer),
    withRoom(ALONE_MS, clientStaysAlone),
    clientLingers(),
  ]),
  starter: "lost-at-exit",
  explainedIn: {
    "not-connected": "The other way round",
    "wrong-port": "The other way round",
    "wrong-side": "The other way round",
    "wrong-address": "The other way round",
    "limit-for-each": "Linger: how long to stay",
    "wrong-exit-code": "The task",
    "lost-at-exit": "What is lost, and when",
    "waits-forever": "Linger: how long to stay",
    race: "What is lost, and when",
  },
  texts: LESSON_8,
  hintFor: {
    "not-connected": 2,
    "wrong-side": 2,
    "waits-forever": 2,
    "lost-at-exit": 2,
  },
};

/**
 * A client that finds its server.
 *
 * One that stays, though all has arrived, perhaps asks whether it has met its server, and on a machine that was busy it
 * began to ask a moment after that had happened. So it is met again when all is sent: one that stays then, too, never ends.
 * Another is met at once again, until it ends; one that never does misses its server each time.
 */
function clientMeetsServer(comes: (typeof COMES)[number], attempt: number): Act {
  const isAtOnce = comes === "at once";
  const isLast = attempt === COMES.length - 1;
  return {
    name:
      attempt === 0 ? "a server" : isAtOnce ? `a server, ${attempt} times more` : "a server when all is sent",
    claims: [
      runs(CONNECTING_CLIENT),
      connects(CONNECTING_CLIENT),
      connectsOnce(CONNECTING_CLIENT),
      arrives(CONNECTING_CLIENT_ALONE, VALUES),
      announces(CONNECTING_CLIENT, VALUES),
      isLast ? ends(CONNECTING_CLIENT) : openIf(isAtOnce ? "it ran on" : "it ended", ends(CONNECTING_CLIENT)),
    ],
    play: (play) =>
      playLeaving(play, CONNECTING_CLIENT_ALONE, AMPLE_LINGER_MS, {
        last: LAST,
        ...(isAtOnce ? {} : { afterMs: 0 }),
      }),
  };
}

/** Leaves open what another play has to tell. */
function openIf(how: "it ran on" | "it ended", claim: Claim): Claim {
  return {
    ...claim,
    judge(events) {
      const finding = claim.judge(events);
      const ranOn = finding.verdict === "broken" && first(events, "told to stop", claim.about) !== undefined;
      const isOpen = how === "it ran on" ? ranOn : finding.verdict === "holds";
      return isOpen ? UNTESTED : finding;
    },
  };
}

/** A client whose server comes when all is sent. */
function clientLingers(): Act {
  return {
    name: "a late server",
    claims: [
      lingers(CONNECTING_CLIENT_ALONE),
      ...[arrives(CONNECTING_CLIENT_ALONE, VALUES), ends(CONNECTING_CLIENT)].map(withLateServer),
    ],
    play: (play) =>
      playLeaving(play, CONNECTING_CLIENT_ALONE, AMPLE_LINGER_MS, { last: LAST, afterMs: LATE_MS }),
  };
}

function withLateServer(claim: Claim): Claim {
  return inCase("late", "with a late server", claim);
}

/** A client to which no server comes. */
function clientStaysAlone(lingerMs: number, attempt: number): Act {
  return {
    name: attempt === 0 ? "nobody" : `nobody, and ${lingerMs} ms to wait`,
    claims: [leavesInTime(CONNECTING_CLIENT_ALONE, lingerMs, VALUES.length, lingerMs === ALONE_MS.at(-1))],
    play: (play) => playAlone(play, CONNECTING_CLIENT_ALONE, lingerMs),
  };
}
