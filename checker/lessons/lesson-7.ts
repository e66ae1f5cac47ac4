import { CLIENT, CLIENT_ALONE, SERVER } from "../cast/parts.ts";
import { allSentArrive } from "../claims/all-sent-arrive.ts";
import { binds } from "../claims/binds.ts";
import { drops } from "../claims/drops.ts";
import { ends } from "../claims/ends.ts";
import { givesUp } from "../claims/gives-up.ts";
import { neverWaits } from "../claims/never-waits.ts";
import { onlyBinds } from "../claims/only-binds.ts";
import type { Point } from "../claims/point.ts";
import { runs } from "../claims/runs.ts";
import { saysCounts } from "../claims/says-counts.ts";
import { waitsForFirst } from "../claims/waits-for-first.ts";
import { LESSON_7 } from "../misconceptions/texts/lesson-7.ts";
import { playFullQueue } from "../play/full-queue.ts";
import { playNobody } from "../play/nobody-play.ts";
import { type Act, type Lesson, withRoom } from "./lesson.ts";
import { numbered } from "./task.ts";

/** Long enough that no machine is so slow that a server which comes soon comes too late. */
const AMPLE_WAIT_MS = 20_000;
/** What is waited for in vain costs the learner's time. Not the default, so that the setting is heard. */
const SHORT_WAIT_MS = 500;
/**
 * How many values: more than the queue and a connection hold on most systems, and then, where nothing was dropped, more
 * than they hold on any (80 MB). Not the default, so that the setting is heard.
 */
const COUNTS = [4_000, 20_000] as const;

const TASK: readonly Point[] = [
  { says: "bind a PUSH socket to `tcp://127.0.0.1:5559`", shownBy: ["client-binds"] },
  {
    says: "wait for a server, for at most `WAIT_MS`, as in lesson 6",
    shownBy: ["client-waits-for-a-server", "client-gives-up"],
  },
  { says: "then offer `COUNT` values, and never wait for the server", shownBy: ["client-never-waits"] },
  { says: "drop what the queue does not take at once", shownBy: ["client-drops"] },
  { says: "print `sent A, dropped B`, and A and B are `COUNT` together", shownBy: ["client-says-counts"] },
  {
    says: "see to it that exactly the A values arrive, in rising order, each a text of 4096 bytes",
    shownBy: ["client-counts-what-arrives", "client-only-binds"],
  },
  { says: "end by itself, with code 0", shownBy: ["client-ends"] },
];

export const lesson7: Lesson = {
  name: "lesson-7",
  number: 7,
  part: 2,
  title: "The queue is finite",
  cast: { written: [CLIENT], played: [SERVER] },
  task: TASK,
  acts: numbered(TASK, [withRoom(COUNTS, fillsQueue), findsNobody()]),
  starter: "queue-without-end",
  explainedIn: {
    "waits-for-server": "What a full queue does",
    "out-of-order": "The task",
    "wrong-value": "The task",
    "lost-at-exit": "Sent is not arrived",
    "no-last-word": "The task",
    "queue-without-end": "A queue without an end",
    "wrong-count": "Drop it, and count",
    race: "How the checker knows",
  },
  texts: LESSON_7,
  hintFor: {
    "waits-for-server": 2,
    "gives-up-early": 2,
    "wrong-count": 3,
    "no-last-word": 3,
  },
};

/** A client whose server shakes hands and takes nothing. */
function fillsQueue(offered: number, attempt: number): Act {
  return {
    name: attempt === 0 ? "a full queue" : `a full queue, with ${offered} values`,
    claims: [
      runs(CLIENT),
      onlyBinds(CLIENT),
      waitsForFirst(CLIENT_ALONE),
      binds(CLIENT_ALONE),
      neverWaits(CLIENT_ALONE),
      saysCounts(CLIENT, offered),
      drops(CLIENT, offered, offered === COUNTS.at(-1)),
      allSentArrive(CLIENT_ALONE),
      ends(CLIENT),
    ],
    play: (play) => playFullQueue(play, CLIENT_ALONE, offered, AMPLE_WAIT_MS),
  };
}

/** A client to which no server comes. */
function findsNobody(): Act {
  return {
    name: "nobody",
    claims: [givesUp(CLIENT_ALONE, SHORT_WAIT_MS)],
    play: (play) => playNobody(play, CLIENT_ALONE, SHORT_WAIT_MS, false),
  };
}
