import { numbered as oneOf, type Sides } from "../cast/cast.ts";
import { ASKED_CLIENT, ASKING_SERVER } from "../cast/parts.ts";
import { arrivesShared } from "../claims/arrives.ts";
import { asks, asksWhenFree } from "../claims/asks.ts";
import { binds } from "../claims/binds.ts";
import { type Claim, inCase } from "../claims/claim.ts";
import { connects } from "../claims/connects.ts";
import { ends } from "../claims/ends.ts";
import { oneAtATime } from "../claims/one-at-a-time.ts";
import { onlyBinds } from "../claims/only-binds.ts";
import type { Point } from "../claims/point.ts";
import { printsValues } from "../claims/prints-values.ts";
import { runs } from "../claims/runs.ts";
import { saysReceivedFirst } from "../claims/says-received-first.ts";
import { eachIsDoneOnce, worksOnBesideTheHeld } from "../claims/shared-work.ts";
import { stays } from "../claims/stays.ts";
import { stops } from "../claims/stops.ts";
import { takesItsTime } from "../claims/takes-its-time.ts";
import {
  answersAsAsked,
  answersTheFirst,
  arrivesButForTheGone,
  canBeAsked,
  endsWhenHandedOut,
  givesToTheFree,
  handsOutOnce,
  losesNoneToTheGone,
} from "../claims/who-is-free.ts";
import { LESSON_13 } from "../misconceptions/texts/lesson-13.ts";
import { playLostServers, playWhoIsFree } from "../play/asked-client-play.ts";
import { playShared } from "../play/asked-pair-play.ts";
import { playAsking } from "../play/asking-server-play.ts";
import { type Act, type Lesson, withRoom } from "./lesson.ts";
import { numbered } from "./task.ts";

const VALUES = Array.from({ length: 10 }, (_, number) => String(number));
/** Work whose end is seen when it comes; then longer, where the machine was too busy for that. */
const WORK_MS = [80, 1_500, 1_500, 1_500] as const;
/** Work in the play of all programs: first as short as will mostly do, then so long that a server is held at its first value. */
const ROOM_MS = [50, 1_000] as const;
/** Work in a play that is only looked at. */
const SHOWN_WORK_MS = 100;

const CLIENT_ALONE: Sides = { program: ASKED_CLIENT, peer: ASKING_SERVER };
const SERVER_ALONE: Sides = { program: ASKING_SERVER, peer: ASKED_CLIENT };
const SERVERS = [oneOf(ASKING_SERVER, 1), oneOf(ASKING_SERVER, 2)];

const TASK: readonly Point[] = [
  {
    of: "client",
    says: "bind a ROUTER socket to `tcp://127.0.0.1:5559`",
    shownBy: ["client-can-be-asked", "client-binds", "client-only-binds"],
  },
  {
    of: "client",
    says: "give each server that asks one value, and no value to who has not asked",
    shownBy: [
      "client-answers-as-asked",
      "client-answers-the-first",
      "client-gives-to-the-free",
      "the-other-server-does-the-rest",
    ],
  },
  {
    of: "client",
    says: "hand out 0 to 9, in this order, each once, also where a server is gone that has asked",
    shownBy: [
      "client-hands-out-once",
      "values-arrive",
      "client-loses-none-to-the-gone",
      "others-client-hands-out-once",
      "others-values-arrive",
      "the-servers-finish-each-once",
    ],
  },
  {
    of: "client",
    says: "end by itself, with code 0, when all are handed out, whatever the servers are at",
    shownBy: ["client-ends-when-handed-out", "client-ends", "others-client-ends"],
  },
  {
    of: "server",
    says: "connect a REQ socket to `tcp://localhost:5559`",
    shownBy: ["server-connects"],
  },
  {
    of: "server",
    says: "ask for a value by `ready`, and for the next one when it is done with that, and not before",
    shownBy: ["server-asks", "server-asks-when-free"],
  },
  {
    of: "server",
    says: "print `received V`, work for `WORK_MS` milliseconds, and print `value: V`",
    shownBy: [
      "server-one-at-a-time",
      "server-receives",
      "server-prints-values",
      "server-works",
      "server-says-received-first",
    ],
  },
  {
    of: "server",
    says: "run until it is stopped, and end on Ctrl-C or SIGTERM",
    shownBy: ["server-stays", "server-stops", ...SERVERS.map(({ id }) => `together-${id}-stops`)],
  },
];

export const lesson13: Lesson = {
  name: "lesson-13",
  number: 13,
  part: 3,
  title: "Who is free",
  cast: { written: [ASKED_CLIENT, ASKING_SERVER], played: [] },
  task: TASK,
  acts: numbered(TASK, [
    whoIsFree(),
    serversThatGo(),
    withRoom(WORK_MS, serverAsks),
    withRoom(ROOM_MS, together),
  ]),
  contrast: {
    after: ["shares-by-turn", "never-asks"],
    own: shown(),
    solution: shown(),
  },
  starter: "shares-by-turn",
  explainedIn: {
    "shares-by-turn": "By turn, or by who is free",
    "never-asks": "A server asks",
    "asks-too-early": "A server asks",
    "gives-two-at-once": "Who has asked",
    "hands-out-twice": "The task",
    "wrong-socket": "A server asks",
    "wrong-value": "Who has asked",
    "missing-value": "Who asked may be gone",
    "waits-for-server": "By turn, or by who is free",
    "wrong-side": "The task",
    "nothing-bound": "The task",
    "stops-early": "The task",
    "never-ends": "The task",
    crashed: "Who asked may be gone",
  },
  texts: LESSON_13,
  hintFor: {
    "shares-by-turn": 1,
    "never-asks": 1,
    "wrong-value": 2,
    "gives-two-at-once": 2,
  },
};

/** The client, with a server that stays at its first value and one that is free again and again. */
function whoIsFree(): Act {
  return {
    name: "who is free",
    claims: [
      runs(ASKED_CLIENT),
      onlyBinds(ASKED_CLIENT),
      canBeAsked(ASKED_CLIENT),
      binds(CLIENT_ALONE),
      answersAsAsked(ASKED_CLIENT),
      answersTheFirst(CLIENT_ALONE),
      givesToTheFree(CLIENT_ALONE),
      handsOutOnce(CLIENT_ALONE),
      arrivesShared(CLIENT_ALONE, VALUES),
      endsWhenHandedOut(CLIENT_ALONE, VALUES.length),
      ends(ASKED_CLIENT),
    ],
    play: (play) => playWhoIsFree(play, CLIENT_ALONE, VALUES.length),
  };
}

/** The client, with servers that ask and are gone, and one that asks twice. */
function serversThatGo(): Act {
  return {
    name: "servers that go",
    claims: [
      withOthers(runs(ASKED_CLIENT)),
      losesNoneToTheGone(CLIENT_ALONE),
      withOthers(handsOutOnce(CLIENT_ALONE)),
      withOthers(arrivesButForTheGone(CLIENT_ALONE, VALUES)),
      withOthers(ends(ASKED_CLIENT)),
    ],
    play: (play) => playLostServers(play, CLIENT_ALONE),
  };
}

function withOthers(claim: Claim): Claim {
  return inCase("others", "with servers that go", claim);
}

/** The server, with a client that gives it a value when it asks. */
function serverAsks(workMs: number, attempt: number): Act {
  return {
    name: attempt === 0 ? "a server asks" : `a server asks, with ${workMs} ms of work, look ${attempt}`,
    claims: [
      runs(ASKING_SERVER),
      asks(ASKING_SERVER),
      connects(ASKING_SERVER),
      stays(ASKING_SERVER),
      // Before the lines themselves: where it says nothing at work, a play ends there.
      saysReceivedFirst(ASKING_SERVER, workMs),
      oneAtATime(ASKING_SERVER),
      printsValues(SERVER_ALONE, "received"),
      printsValues(SERVER_ALONE, "value:"),
      takesItsTime(ASKING_SERVER, workMs),
      asksWhenFree(ASKING_SERVER, workMs),
      stops(ASKING_SERVER),
    ],
    play: (play) => playAsking(play, SERVER_ALONE, workMs),
  };
}

/** Both programs, with two servers. */
function together(workMs: number, attempt: number): Act {
  return {
    name: attempt === 0 ? "together" : `together, with ${workMs} ms of work`,
    claims: [
      ...[ASKED_CLIENT, ...SERVERS].map(runs).map(withAll),
      worksOnBesideTheHeld(CLIENT_ALONE, VALUES.length, workMs === ROOM_MS.at(-1)),
      eachIsDoneOnce(CLIENT_ALONE, VALUES),
      // When the client is gone, a question of each is left without an answer: that keeps no server.
      ...SERVERS.map(stops).map(withAll),
    ],
    play: (play) => playShared(play, CLIENT_ALONE, { workMs, values: VALUES.length }),
  };
}

function withAll(claim: Claim): Claim {
  return inCase("together", "together with the others", claim);
}

/** The same, to be looked at. */
function shown(): Act {
  return {
    name: "together",
    claims: [],
    play: (play) => playShared(play, CLIENT_ALONE, { workMs: SHOWN_WORK_MS, values: VALUES.length }),
  };
}
