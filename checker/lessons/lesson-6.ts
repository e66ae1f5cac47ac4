import { CLIENT, CLIENT_ALONE, SERVER } from "../cast/parts.ts";
import { arrives } from "../claims/arrives.ts";
import { binds } from "../claims/binds.ts";
import { type Claim, inCase, UNTESTED } from "../claims/claim.ts";
import { ends } from "../claims/ends.ts";
import { givesUp, hasGivenUp, limitsAll, waitsInTime } from "../claims/gives-up.ts";
import type { Point } from "../claims/point.ts";
import { runs } from "../claims/runs.ts";
import { first } from "../history/find.ts";
import { playClient } from "../play/client-play.ts";
import { playNobody, playSecondValue } from "../play/nobody-play.ts";
import { clientSends } from "./acts.ts";
import { type Act, inTurn, type Lesson, withRoom } from "./lesson.ts";
import { numbered } from "./task.ts";

/** Long enough that no machine is so slow that a server which comes at once comes too late. */
const AMPLE_WAIT_MS = 20_000;
/** What is waited for in vain costs the learner's time. Not the default, so that the setting is heard. */
const SHORT_WAIT_MS = 500;
/** The wait in which a visitor comes: as short as will mostly do, then as long as a slow machine needs. */
const VISITED_WAIT_MS = [700, 2_000, 6_000, 20_000] as const;
/** The wait in which a server comes once the second value was announced: it has to be there before that wait is over. */
const SECOND_WAIT_MS = [1_500, 6_000] as const;
/** The wait in whose middle a server comes: longer than the default, then as long as a slow machine needs. */
const ROOM_MS = [1_600, 6_000, 20_000] as const;

const TASK: readonly Point[] = [
  {
    says: "bind a PUSH socket to `tcp://127.0.0.1:5559`",
    shownBy: ["client-binds"],
  },
  {
    says: "do as in lesson 2 where a server is there at once, and end with code 0",
    shownBy: [
      "client-meets-a-server-at-once",
      "client-does-not-wait",
      "client-only-binds",
      "values-arrive",
      "client-prints",
      "client-ends",
    ],
  },
  {
    says: "do the same where a server comes within `WAIT_MS`",
    shownBy: [
      "client-meets-a-server-in-the-middle-of-the-wait",
      "late-client-binds",
      "late-values-arrive",
      "late-client-ends",
    ],
  },
  {
    says: "where none comes, wait for `WAIT_MS` in all, print `no server within 1000 ms` once, and end with code 1",
    shownBy: ["client-gives-up", "client-gives-up-after-a-visit", "client-limits-all"],
  },
];

export const lesson6: Lesson = {
  name: "lesson-6",
  number: 6,
  part: 2,
  title: "Nobody home",
  cast: { written: [CLIENT], played: [SERVER] },
  task: TASK,
  acts: numbered(TASK, [
    clientFindsServer(["0", "1", "2"]),
    clientFindsNobody(),
    withRoom(VISITED_WAIT_MS, clientFindsVisitor),
    withRoom(ROOM_MS, (waitMs, attempt) => clientFindsLateServer(["0", "1", "2"], waitMs, attempt)),
  ]),
  starter: "waits-forever",
  explainedIn: {
    "limit-for-each": "A limit, and what is done at it",
    "wrong-exit-code": "A limit, and what is done at it",
    "waits-forever": "A bound PUSH with nobody waits for ever",
    "gives-up-early": "A limit, and what is done at it",
    "no-last-word": "A limit, and what is done at it",
    race: "A connection is not yet a server",
  },
  hintFor: {
    "waits-forever": 2,
    "no-last-word": 3,
    "wrong-exit-code": 3,
    crashed: 2,
  },
};

/** A client that finds a server at once, and does as it did when it waited for ever. */
function clientFindsServer(values: readonly string[]): Act {
  const act = clientSends(values);
  return {
    ...act,
    claims: [waitsInTime(CLIENT_ALONE, AMPLE_WAIT_MS, "at once"), ...act.claims],
    play: (play) => playClient(play, CLIENT_ALONE, { WAIT_MS: String(AMPLE_WAIT_MS) }),
  };
}

/** A client whose server comes when half of the wait is over. */
function clientFindsLateServer(values: readonly string[], waitMs: number, attempt: number): Act {
  const meets = waitsInTime(CLIENT_ALONE, waitMs, "in the middle of the wait");
  // The rest has held with a server at once, and is told once.
  const rest = [runs(CLIENT), binds(CLIENT_ALONE), arrives(CLIENT_ALONE, values), ends(CLIENT)];
  return {
    name: attempt === 0 ? "a late server" : `a late server, with ${waitMs} ms to wait`,
    claims: [meets, ...rest.map((claim) => onceItMeets(meets, claim))],
    play: (play) => playClient(play, CLIENT_ALONE, { WAIT_MS: String(waitMs) }, { afterMs: waitMs / 2 }),
  };
}

/** A claim about a client that has met its late server. Where it gave up, and it is open whether it did so too early, so is this. */
function onceItMeets(meets: Claim, claim: Claim): Claim {
  return {
    ...inCase("late", "with a late server", claim),
    judge(events) {
      // Until then it may still say that it gave up.
      if (!first(events, "over")) return UNTESTED;
      const isOpen = hasGivenUp(events, claim.about) && meets.judge(events).verdict === "untested";
      return isOpen ? UNTESTED : claim.judge(events);
    },
  };
}

/** A client to which no server comes. */
function clientFindsNobody(): Act {
  return {
    name: "nobody",
    claims: [givesUp(CLIENT_ALONE, SHORT_WAIT_MS), limitsAll(CLIENT_ALONE, false)],
    play: (play) => playNobody(play, CLIENT_ALONE, SHORT_WAIT_MS, false),
    further: inTurn(SECOND_WAIT_MS, clientGoesOn),
  };
}

/** A client that has announced several values, and gets a server when it has announced the second. */
function clientGoesOn(waitMs: number): Act {
  return {
    name: `a server for the second value, with ${waitMs} ms to wait`,
    claims: [limitsAll(CLIENT_ALONE, waitMs === SECOND_WAIT_MS.at(-1))],
    play: (play) => playSecondValue(play, CLIENT_ALONE, waitMs),
  };
}

/** A client to which somebody comes who leaves before the handshake, and no server. */
function clientFindsVisitor(waitMs: number, attempt: number): Act {
  return {
    name: attempt === 0 ? "a visitor" : `a visitor, with ${waitMs} ms to wait`,
    claims: [givesUp(CLIENT_ALONE, waitMs, true)],
    play: (play) => playNobody(play, CLIENT_ALONE, waitMs, true),
  };
}
