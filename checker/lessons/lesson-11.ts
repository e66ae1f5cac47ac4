import { called, type Sides } from "../cast/cast.ts";
import { NAMED_CLIENT, SERVER_OF_MANY } from "../cast/parts.ts";
import { binds } from "../claims/binds.ts";
import type { Claim } from "../claims/claim.ts";
import { connects } from "../claims/connects.ts";
import { connectsOnce } from "../claims/connects-once.ts";
import { doesNotWait } from "../claims/does-not-wait.ts";
import { ends } from "../claims/ends.ts";
import {
  announcesNamed,
  hasItsName,
  type NamedClient,
  sendsNamed,
  waitsForNoOther,
} from "../claims/named-client.ts";
import type { Point } from "../claims/point.ts";
import { runs } from "../claims/runs.ts";
import {
  bearsRubbish,
  letsNobodyStarve,
  printsEach,
  saysWhatItIgnores,
  waitsForNoClient,
} from "../claims/serves-many.ts";
import { stays } from "../claims/stays.ts";
import { stops } from "../claims/stops.ts";
import { LESSON_11 } from "../misconceptions/texts/lesson-11.ts";
import { playManyClients } from "../play/many-clients.ts";
import { NAMES, playNamedClients } from "../play/named-clients.ts";
import { type Act, type Lesson, withRoom } from "./lesson.ts";
import { numbered } from "./task.ts";

const NUMBERS = [0, 1, 2];
/** A flood in which this machine made a pause shows nothing, and another one follows. */
const FLOODS = [1, 2, 3, 4, 5] as const;
const SERVER_ALONE: Sides = { program: SERVER_OF_MANY, peer: NAMED_CLIENT };
const CLIENT_ALONE: Sides = { program: NAMED_CLIENT, peer: SERVER_OF_MANY };
const CLIENTS = NAMES.map(
  (name, at): NamedClient => ({ part: called(NAMED_CLIENT, name), name, isDefault: at === 0 }),
);

/** The ids of a claim about each client. */
const each = (id: string): string[] => CLIENTS.map(({ part }) => `${part.id}-${id}`);

const TASK: readonly Point[] = [
  {
    of: "server",
    says: "bind a PULL socket to `tcp://127.0.0.1:5559`",
    shownBy: ["server-binds"],
  },
  {
    of: "server",
    says: "print `a 0` for value 0 of client a: every value of every client, each client's in its order",
    shownBy: ["server-prints-each"],
  },
  {
    of: "server",
    says: "wait for no client to finish, and let none keep the others out",
    shownBy: ["server-waits-for-no-client", "server-lets-nobody-starve"],
  },
  {
    of: "server",
    says: "print `ignored N bytes` for a message of N bytes that is no such JSON, and go on",
    shownBy: ["server-bears-rubbish", "server-says-what-it-ignores"],
  },
  {
    of: "server",
    says: "run until it is stopped, and end on Ctrl-C or SIGTERM",
    shownBy: ["server-stays", "server-stops"],
  },
  {
    of: "client",
    says: "connect a PUSH socket to `tcp://localhost:5559`",
    shownBy: [...each("connects"), ...each("connects-once")],
  },
  {
    of: "client",
    says: "take its name from `CLIENT` in the environment; where that is not set, it is a",
    shownBy: each("has-its-name"),
  },
  {
    of: "client",
    says: 'print `sending a 0` and send `{"client":"a","n":0}`, with its name, for 0, 1 and 2',
    shownBy: [...each("prints"), ...each("values-arrive")],
  },
  {
    of: "client",
    says: "end by itself, with code 0, whatever the server and other clients are at",
    shownBy: ["client-a-does-not-wait", "client-z9-waits-for-no-other", ...each("ends")],
  },
];

export const lesson11: Lesson = {
  name: "lesson-11",
  number: 11,
  part: 3,
  title: "Many clients",
  cast: { written: [SERVER_OF_MANY, NAMED_CLIENT], played: [] },
  task: TASK,
  acts: numbered(TASK, [withRoom(FLOODS, servesMany), sendsAsOneOfMany()]),
  starter: "stops-at-rubbish",
  explainedIn: {
    "stops-at-rubbish": "Anybody can put bytes in",
    "mixes-clients": "Who sent it",
    "waits-for-another-client": "One from each, by turn",
    "wrong-side": "The server binds",
    "wrong-address": "The server binds",
    "wrong-value": "Who sent it",
    "nothing-bound": "The server binds",
    "bind-not-awaited": "The server binds",
    "wrong-count": "Anybody can put bytes in",
  },
  texts: LESSON_11,
  hintFor: {
    "stops-at-rubbish": 2,
    "mixes-clients": 2,
    "wrong-count": 2,
  },
};

/** The server with clients of the harness, and with what else comes to its port. */
function servesMany(flood: number, attempt: number): Act {
  return {
    name: attempt === 0 ? "many clients" : `many clients, flood ${flood}`,
    claims: [
      // Before what is said of every program that comes to an error.
      bearsRubbish(SERVER_OF_MANY),
      runs(SERVER_OF_MANY),
      binds(SERVER_ALONE),
      waitsForNoClient(SERVER_OF_MANY, NAMED_CLIENT),
      letsNobodyStarve(SERVER_OF_MANY, NAMED_CLIENT, flood === FLOODS.length),
      printsEach(SERVER_OF_MANY),
      saysWhatItIgnores(SERVER_OF_MANY),
      stays(SERVER_OF_MANY),
      stops(SERVER_OF_MANY),
    ],
    play: (play) => playManyClients(play, SERVER_ALONE),
  };
}

/** The client, three times, with the harness's server. */
function sendsAsOneOfMany(): Act {
  const [one, other, last] = CLIENTS;
  if (!one || !other || !last) throw new Error("three clients are played");
  const ofEach = (claim: (client: NamedClient) => Claim): Claim[] => CLIENTS.map(claim);
  return {
    name: "one of many",
    claims: [
      ...ofEach(({ part }) => runs(part)),
      ...ofEach(({ part }) => connects(part)),
      ...ofEach((client) => hasItsName(client, NAMES)),
      ...ofEach((client) => sendsNamed(CLIENT_ALONE, client, NUMBERS)),
      ...ofEach((client) => announcesNamed(client, NUMBERS)),
      doesNotWait({ program: one.part, peer: SERVER_OF_MANY }, NUMBERS.map(String)),
      waitsForNoOther(last, other),
      ...ofEach(({ part }) => connectsOnce(part)),
      ...ofEach(({ part }) => ends(part)),
    ],
    play: (play) => playNamedClients(play, CLIENT_ALONE),
  };
}
