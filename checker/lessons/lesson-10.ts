import { numbered as oneOf } from "../cast/cast.ts";
import { CLIENT, CLIENT_ALONE, SERVER } from "../cast/parts.ts";
import { arrivesShared } from "../claims/arrives.ts";
import { binds } from "../claims/binds.ts";
import { type Claim, inCase } from "../claims/claim.ts";
import { doesNotWait } from "../claims/does-not-wait.ts";
import { ends } from "../claims/ends.ts";
import { onlyBinds } from "../claims/only-binds.ts";
import type { Point } from "../claims/point.ts";
import { runs } from "../claims/runs.ts";
import { saysHowMany, sharesEvenly, startsWithAll } from "../claims/starts-with-all.ts";
import { LESSON_10 } from "../misconceptions/texts/lesson-10.ts";
import { playSeveralServers } from "../play/several-servers.ts";
import type { Act, Lesson } from "./lesson.ts";
import { numbered } from "./task.ts";

const VALUES = Array.from({ length: 10 }, (_, number) => String(number));
/** As many as the task has where nothing is set, and another number, so that the setting is heard. */
const [DEFAULT, ANOTHER] = [2, 3];

const TASK: readonly Point[] = [
  {
    says: "bind a PUSH socket to `tcp://127.0.0.1:5559`",
    shownBy: ["client-binds", "client-only-binds", "three-client-binds"],
  },
  { says: "wait until `SERVERS` servers are connected", shownBy: ["client-waits-for-all"] },
  {
    says: "count only who is a server, and is there: one that leaves and comes again is one",
    shownBy: ["client-counts-servers"],
  },
  {
    says: "then print `2 servers`, where 2 is `SERVERS`",
    shownBy: ["client-says-how-many-servers", "three-client-says-how-many-servers"],
  },
  {
    says: "send 0 to 9, in this order, so that each server gets its even share",
    shownBy: ["values-arrive", "client-shares-evenly", "three-values-arrive", "three-client-shares-evenly"],
  },
  {
    says: "end by itself, with code 0, whatever the servers are at",
    shownBy: ["client-does-not-wait", "client-ends", "three-client-ends"],
  },
];

export const lesson10: Lesson = {
  name: "lesson-10",
  number: 10,
  part: 3,
  title: "Many servers",
  cast: { written: [CLIENT], played: [SERVER] },
  task: TASK,
  acts: numbered(TASK, [findsTwo(), tellsThemApart()]),
  shows: "two servers",
  starter: "starts-before-all",
  explainedIn: {
    "starts-before-all": "Who comes first gets all",
    "counts-connections": "A connection is not a server",
    "wrong-count": "The task",
    "never-ends": "Hear what happens at the socket",
    race: "Hear what happens at the socket",
  },
  texts: LESSON_10,
  hintFor: {
    "starts-before-all": 1,
    "counts-connections": 2,
    "never-ends": 3,
  },
};

/** Two servers, one after the other; the second is slow. */
function findsTwo(): Act {
  const last = { program: CLIENT, peer: oneOf(SERVER, DEFAULT) };
  return {
    name: "two servers",
    claims: [
      runs(CLIENT),
      onlyBinds(CLIENT),
      binds(CLIENT_ALONE),
      startsWithAll(CLIENT_ALONE, {
        count: DEFAULT,
        setting: "SERVERS",
        isDefault: true,
        isDisturbed: false,
      }),
      saysHowMany(CLIENT_ALONE, DEFAULT),
      arrivesShared(CLIENT_ALONE, VALUES),
      sharesEvenly(CLIENT_ALONE, DEFAULT, VALUES.length),
      doesNotWait(last, VALUES, "its first value"),
      ends(CLIENT),
    ],
    play: (play) =>
      playSeveralServers(play, CLIENT_ALONE, {
        count: DEFAULT,
        setting: "SERVERS",
        isDefault: true,
        isDisturbed: false,
      }),
  };
}

/** Three servers, of which the second comes twice, and some who are none. */
function tellsThemApart(): Act {
  const claims = [
    runs(CLIENT),
    binds(CLIENT_ALONE),
    startsWithAll(CLIENT_ALONE, { count: ANOTHER, setting: "SERVERS", isDisturbed: true }),
    saysHowMany(CLIENT_ALONE, ANOTHER),
    arrivesShared(CLIENT_ALONE, VALUES),
    sharesEvenly(CLIENT_ALONE, ANOTHER, VALUES.length),
    ends(CLIENT),
  ];
  return {
    name: "servers, and others",
    claims: claims.map(withThree),
    play: (play) =>
      playSeveralServers(play, CLIENT_ALONE, { count: ANOTHER, setting: "SERVERS", isDisturbed: true }),
  };
}

function withThree(claim: Claim): Claim {
  if (claim.id === "client-counts-servers") return claim;
  return inCase("three", "with three servers", claim);
}
