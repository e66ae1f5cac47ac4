import { CLIENT, SERVER, SERVER_ALONE } from "../cast/parts.ts";
import type { Claim } from "../claims/claim.ts";
import { connects } from "../claims/connects.ts";
import { ofTheFirst } from "../claims/of-the-first.ts";
import type { Point } from "../claims/point.ts";
import { printsValues } from "../claims/prints-values.ts";
import { runs } from "../claims/runs.ts";
import { stays } from "../claims/stays.ts";
import { endsWell, finishesWork, heedsSignal, saysStopped, takesNoOther } from "../claims/stopping.ts";
import { stops } from "../claims/stops.ts";
import { worksOn } from "../claims/works-on.ts";
import { playStopAtWork } from "../play/stopping-play.ts";
import { serverWorks } from "./acts.ts";
import { type Act, type Lesson, withRoom } from "./lesson.ts";
import { numbered } from "./task.ts";

/** Work in whose middle the server is told to stop: as short as will mostly do, then longer than any machine stands still. */
const WORK_MS = [200, 1_500, 6_000] as const;

const AT_WORK = "at work";

const TASK: readonly Point[] = [
  {
    says: "do all that the server of lesson 4 does, until SIGINT or SIGTERM comes",
    shownBy: [
      "server-connects",
      "server-connects-once",
      "server-receives",
      "server-says-received-first",
      "server-works",
      "server-prints-values",
      "server-one-at-a-time",
      "server-stays",
    ],
  },
  {
    says: "then finish the value at work, and print its `value: V`",
    shownBy: ["server-finishes-its-work-at-work", "server-works-on-at-work"],
  },
  { says: "take no other value", shownBy: ["server-takes-no-other-at-work"] },
  {
    says: "print `stopped after N`, where N is how many values it has finished",
    shownBy: ["server-says-how-many", "server-says-how-many-at-work"],
  },
  {
    says: "end with code 0, however often it was told",
    shownBy: [
      "server-heeds-the-signal",
      "server-heeds-the-signal-at-work",
      "server-ends-well",
      "server-ends-well-at-work",
    ],
  },
];

export const lesson9: Lesson = {
  name: "lesson-9",
  number: 9,
  part: 2,
  title: "Stopping",
  cast: { written: [SERVER], played: [CLIENT] },
  task: TASK,
  acts: numbered(TASK, [withRoom(WORK_MS, stopsAtWork), stopsWhenIdle()]),
  shows: AT_WORK,
  starter: "stops-mid-work",
  explainedIn: {
    "second-signal-kills": "A signal is a question",
    "blocks-the-loop": "Take no other",
    "never-ends": "How the checker knows",
    "ignores-signal": "A signal is a question",
    "stops-mid-work": "The value at work",
    "takes-another": "Take no other",
    "no-last-word": "The task",
    "wrong-count": "The task",
    "wrong-exit-code": "The task",
    race: "How the checker knows",
  },
  hintFor: {
    "ignores-signal": 2,
    "stops-mid-work": 2,
    "takes-another": 2,
    "no-last-word": 3,
    "wrong-count": 3,
  },
};

/** A server that works as in lesson 4, and is told to stop when it has nothing to do. */
function stopsWhenIdle(): Act {
  const act = serverWorks();
  return {
    ...act,
    name: "idle",
    claims: [
      ...act.claims.filter(({ id }) => id !== stops(SERVER).id),
      heedsSignal(SERVER),
      saysStopped(SERVER),
      endsWell(SERVER),
    ],
  };
}

/** A server that is told to stop in the middle of its work, twice in a row. */
function stopsAtWork(workMs: number, attempt: number): Act {
  return {
    name: attempt === 0 ? AT_WORK : `${AT_WORK}, for ${workMs} ms`,
    claims: [
      runs(SERVER),
      connects(SERVER),
      stays(SERVER),
      ofTheFirst(2, printsValues(SERVER_ALONE, "received")),
      ...[
        heedsSignal(SERVER),
        finishesWork(SERVER, 2),
        worksOn(SERVER, workMs),
        takesNoOther(SERVER, workMs === WORK_MS.at(-1)),
        saysStopped(SERVER),
        endsWell(SERVER),
      ].map(atWork),
    ],
    play: (play) => playStopAtWork(play, SERVER_ALONE, workMs),
  };
}

function atWork(claim: Claim): Claim {
  return {
    ...claim,
    id: `${claim.id}-at-work`,
    says: claim.says.replace("told to stop", "told to stop at work"),
  };
}
