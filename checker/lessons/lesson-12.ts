import { numbered as oneOf, type Sides } from "../cast/cast.ts";
import { SINK, VENTILATOR, WORKER } from "../cast/parts.ts";
import { arrivesShared } from "../claims/arrives.ts";
import { binds } from "../claims/binds.ts";
import { bringsSquares, bringsToSink } from "../claims/brings-squares.ts";
import { type Claim, inCase } from "../claims/claim.ts";
import { connects } from "../claims/connects.ts";
import { ends } from "../claims/ends.ts";
import { onlyBinds } from "../claims/only-binds.ts";
import type { Point } from "../claims/point.ts";
import { isDoneAfterLast, printsInOrder } from "../claims/prints-squares.ts";
import { runs } from "../claims/runs.ts";
import { sendsNoEnd } from "../claims/sends-no-end.ts";
import { sharesEvenly, startsWithAll } from "../claims/starts-with-all.ts";
import { stays, staysWithOthers } from "../claims/stays.ts";
import { stops } from "../claims/stops.ts";
import { worksBesideOthers } from "../claims/works-beside-others.ts";
import { worksOnNumber } from "../claims/works-on-number.ts";
import { worksOneByOne } from "../claims/works-one-by-one.ts";
import { LESSON_12 } from "../misconceptions/texts/lesson-12.ts";
import { playPipeline } from "../play/pipeline-play.ts";
import { playSeveralServers } from "../play/several-servers.ts";
import { playSink } from "../play/sink-play.ts";
import { ALONE, playManyNumbers, playWorkers } from "../play/worker-play.ts";
import { type Act, type Lesson, withRoom } from "./lesson.ts";
import { numbered } from "./task.ts";

const LAST = 20;
const NUMBERS = Array.from({ length: LAST }, (_, place) => String(place + 1));
/** As many workers as there are where nothing is set, and another number, so that the setting is heard. */
const [DEFAULT, ANOTHER] = [2, 3];
const SETTING = "WORKERS";
/** Work whose end is seen when it comes; then longer, where the machine was too busy for that. */
const WORK_MS = [80, 400, 1_500] as const;
/** Work on each of many numbers, one after the other: as short as is mostly told apart, then longer. */
const MANY_WORK_MS = [8, 40, 200] as const;
/** Work in the play of all programs, which is only to be seen. */
const SHOWN_WORK_MS = 30;
/** How many squares the second worker brings while the first one stands still. */
const MEANWHILE = 2;

const LINE = { ventilator: VENTILATOR, worker: WORKER, sink: SINK };
const VENTILATOR_ALONE: Sides = { program: VENTILATOR, peer: WORKER };
/** The worker, where it is the harness that has its part for the sink. */
const SINK_ALONE: Sides = {
  program: SINK,
  peer: { ...WORKER, sockets: [WORKER.sockets[1] ?? WORKER.sockets[0]] },
};
const [ONE, TWO] = [oneOf(WORKER, 1), oneOf(WORKER, 2)];
const WORKERS = [ONE, TWO];

const each = (id: string): string[] => WORKERS.map((worker) => `${worker.id}-${id}`);

const TASK: readonly Point[] = [
  {
    of: "ventilator",
    says: "bind a PUSH socket to `tcp://127.0.0.1:5559`",
    shownBy: ["ventilator-binds", "ventilator-only-binds", "three-ventilator-binds"],
  },
  {
    of: "ventilator",
    says: "wait until `WORKERS` workers are connected",
    shownBy: ["ventilator-waits-for-all", "ventilator-counts-workers"],
  },
  {
    of: "ventilator",
    says: "then send the numbers 1 to 20, each worker its even share, and nothing else",
    shownBy: [
      "ventilator-sends-no-end",
      "values-arrive",
      "ventilator-shares-evenly",
      "three-values-arrive",
      "three-ventilator-shares-evenly",
    ],
  },
  {
    of: "ventilator",
    says: "end by itself, with code 0",
    shownBy: ["ventilator-ends", "three-ventilator-ends", "together-ventilator-ends"],
  },
  {
    of: "worker",
    says: "connect a PULL socket to `tcp://localhost:5559`, and a PUSH socket to `tcp://localhost:5560`",
    shownBy: [...each("connects"), ...each("connects-to-the-sink")],
  },
  {
    of: "worker",
    says: 'for each number, one at a time, work for `WORK_MS` milliseconds, then send `{"n":7,"square":49}`',
    shownBy: ["worker-works", "worker-brings-squares", "many-worker-works-one-by-one"],
  },
  {
    of: "worker",
    says: "wait for no other worker, and run until it is stopped",
    shownBy: [
      "worker-waits-for-no-other",
      ...each("stays"),
      "many-worker-1-stays",
      ...WORKERS.map(({ id }) => `together-${id}-stays`),
      ...each("stops"),
    ],
  },
  {
    of: "sink",
    says: "bind a PULL socket to `tcp://127.0.0.1:5560`",
    shownBy: ["sink-binds"],
  },
  {
    of: "sink",
    says: "print `7 49` for each square, in the order of the numbers, however they come in",
    shownBy: ["sink-prints-in-order", "last-sink-prints-in-order", "together-sink-prints-in-order"],
  },
  {
    of: "sink",
    says: "print `done 20` when it has all twenty, and end by itself, with code 0",
    shownBy: [
      "sink-is-done-after-the-last",
      "sink-ends",
      "last-sink-is-done-after-the-last",
      "last-sink-ends",
      "together-sink-ends",
    ],
  },
];

export const lesson12: Lesson = {
  name: "lesson-12",
  number: 12,
  part: 3,
  title: "A pipeline",
  cast: { written: [VENTILATOR, WORKER, SINK], played: [] },
  task: TASK,
  acts: numbered(TASK, [
    findsWorkers(),
    tellsWorkersApart(),
    withRoom(WORK_MS, workers),
    withRoom(MANY_WORK_MS, manyNumbers),
    sink(),
    lastComesLast(),
    together(),
  ]),
  starter: "one-end-for-all",
  explainedIn: {
    "one-end-for-all": "Who knows the end",
    "done-by-the-clock": "Who knows the end",
    "prints-in-arrival-order": "In which order they come",
    "keeps-all-to-itself": "Two sockets in one program",
    "starts-before-all": "Three kinds of programs",
    "counts-connections": "Three kinds of programs",
    "waits-for-another-client": "Three kinds of programs",
    "wrong-side": "Three kinds of programs",
    "wrong-address": "Three kinds of programs",
    "wrong-port": "Two sockets in one program",
    "wrong-value": "The task",
    "early-value": "The task",
    "overlapping-work": "The task",
    "missing-value": "In which order they come",
    "received-not-printed": "The task",
    "wrong-count": "Three kinds of programs",
    "never-ends": "Who knows the end",
    "stops-early": "Who knows the end",
  },
  texts: LESSON_12,
  hintFor: {
    "one-end-for-all": 1,
    "prints-in-arrival-order": 2,
    "done-by-the-clock": 2,
  },
};

/** The ventilator, with workers of the harness. */
function findsWorkers(): Act {
  return {
    name: "two workers come",
    claims: [
      runs(VENTILATOR),
      onlyBinds(VENTILATOR),
      binds(VENTILATOR_ALONE),
      // Before the others: who sends an end counts on something that no number of workers would mend.
      sendsNoEnd(VENTILATOR, WORKER),
      startsWithAll(VENTILATOR_ALONE, {
        count: DEFAULT,
        setting: SETTING,
        isDefault: true,
        isDisturbed: false,
      }),
      arrivesShared(VENTILATOR_ALONE, NUMBERS),
      sharesEvenly(VENTILATOR_ALONE, DEFAULT, LAST),
      ends(VENTILATOR),
    ],
    play: (play) =>
      playSeveralServers(play, VENTILATOR_ALONE, {
        count: DEFAULT,
        setting: SETTING,
        isDefault: true,
        isDisturbed: false,
      }),
  };
}

/** The same with three, and with others who are no workers. */
function tellsWorkersApart(): Act {
  const counts = startsWithAll(VENTILATOR_ALONE, { count: ANOTHER, setting: SETTING, isDisturbed: true });
  return {
    name: "workers, and others",
    claims: [
      withThree(runs(VENTILATOR)),
      withThree(binds(VENTILATOR_ALONE)),
      counts,
      ...[
        arrivesShared(VENTILATOR_ALONE, NUMBERS),
        sharesEvenly(VENTILATOR_ALONE, ANOTHER, LAST),
        ends(VENTILATOR),
      ].map(withThree),
    ],
    play: (play) =>
      playSeveralServers(play, VENTILATOR_ALONE, { count: ANOTHER, setting: SETTING, isDisturbed: true }),
  };
}

function withThree(claim: Claim): Claim {
  return inCase("three", "with three workers", claim);
}

/** Two workers, with the harness at both ends. */
function workers(workMs: number, attempt: number): Act {
  return {
    takesLong: true,
    name: attempt === 0 ? "two workers" : `two workers, with ${workMs} ms of work`,
    claims: [
      ...WORKERS.map(runs),
      ...WORKERS.map(connects),
      ...WORKERS.map(bringsToSink),
      ...WORKERS.map(stays),
      bringsSquares(WORKER),
      worksOnNumber(WORKER, workMs, ALONE),
      worksBesideOthers(TWO, ONE, MEANWHILE),
      ...WORKERS.map(stops),
    ],
    play: (play) => playWorkers(play, LINE, workMs),
  };
}

/** One worker, with more numbers than there are in the lesson. */
function manyNumbers(workMs: number, attempt: number): Act {
  return {
    name: attempt === 0 ? "many numbers" : `many numbers, with ${workMs} ms of work`,
    claims: [runs(ONE), stays(ONE), worksOneByOne(ONE, workMs)].map((claim) =>
      inCase("many", "with many numbers", claim),
    ),
    play: (play) => playManyNumbers(play, { ...LINE, worker: ONE }, workMs),
  };
}

/** The sink, with workers of the harness. */
function sink(): Act {
  return {
    name: "the sink",
    claims: [
      runs(SINK),
      binds(SINK_ALONE),
      isDoneAfterLast(SINK, LAST),
      printsInOrder(SINK, LAST),
      ends(SINK),
    ],
    play: (play) => playSink(play, SINK_ALONE, { count: LAST, comesLast: "another" }),
  };
}

/** The sink once more: its last square is that of the last number. */
function lastComesLast(): Act {
  return {
    name: "the sink, and 20 comes last",
    claims: [runs(SINK), isDoneAfterLast(SINK, LAST), printsInOrder(SINK, LAST), ends(SINK)].map((claim) =>
      inCase("last", "when 20 comes last", claim),
    ),
    play: (play) => playSink(play, SINK_ALONE, { count: LAST, comesLast: "count" }),
  };
}

/** All of them. */
function together(): Act {
  return {
    name: "together",
    claims: [
      ...[VENTILATOR, ...WORKERS, SINK].map(runs),
      ...WORKERS.map(staysWithOthers),
      printsInOrder(SINK, LAST),
      ends(SINK),
      ends(VENTILATOR),
    ].map((claim) => inCase("together", "together with the others", claim)),
    play: (play) => playPipeline(play, LINE, DEFAULT, SHOWN_WORK_MS),
  };
}
