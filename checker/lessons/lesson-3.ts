import { CLIENT, SERVER } from "../cast/parts.ts";
import type { Point } from "../claims/point.ts";
import { serverReceives } from "./acts.ts";
import type { Lesson } from "./lesson.ts";
import { numbered } from "./task.ts";

const TASK: readonly Point[] = [
  {
    says: "connect a PULL socket to `tcp://localhost:5559`",
    shownBy: ["server-connects"],
  },
  {
    says: "print `received V` at once for every value V that arrives, in the order of arrival",
    shownBy: ["server-receives", "server-connects-once"],
  },
  {
    says: "run until it is stopped, and end on Ctrl-C or SIGTERM",
    shownBy: ["server-stays", "server-stops"],
  },
];

export const lesson3: Lesson = {
  name: "lesson-3",
  number: 3,
  part: 1,
  title: "The server",
  cast: { written: [SERVER], played: [CLIENT] },
  task: TASK,
  acts: numbered(TASK, [serverReceives()]),
  starter: "not-connected",
  explainedIn: {
    "not-connected": "A PULL that connects",
    "wrong-port": "Who starts first",
    "wrong-side": "A PULL that connects",
    "wrong-security": "A PULL that connects",
    "wrong-address": "Who starts first",
    "wrong-socket": "A PULL that connects",
    "waits-for-reply": "A PULL that connects",
    "receive-not-awaited": "Taking values",
    "never-receives": "Taking values",
    "missing-value": "Taking values",
    "out-of-order": "Taking values",
    "wrong-value": "A message is an array of Buffers",
    "late-received": "Taking values",
    "stops-early": "Taking values",
    "never-ends": "Stopping",
    race: "Who starts first",
  },
  hintFor: {
    "not-connected": 2,
    "wrong-side": 2,
    "receive-not-awaited": 2,
    "never-receives": 2,
    "missing-value": 1,
    "wrong-value": 2,
    "stops-early": 2,
  },
};
