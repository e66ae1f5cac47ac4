import { CLIENT, SERVER } from "../cast/parts.ts";
import type { Point } from "../claims/point.ts";
import { serverWorks } from "./acts.ts";
import type { Lesson } from "./lesson.ts";
import { numbered } from "./task.ts";

const TASK: readonly Point[] = [
  {
    says: "connect a PULL socket to `tcp://localhost:5559`",
    shownBy: ["server-connects"],
  },
  {
    says: "print `received V` for every value V, in the order of arrival, before the work on V",
    shownBy: ["server-receives", "server-connects-once", "server-says-received-first"],
  },
  {
    says: "work for `WORK_MS` milliseconds, and then print `value: V`",
    shownBy: ["server-works", "server-prints-values"],
  },
  { says: "work on one value at a time", shownBy: ["server-one-at-a-time"] },
  {
    says: "run until it is stopped, and end on Ctrl-C or SIGTERM",
    shownBy: ["server-stays", "server-stops"],
  },
];

export const lesson4: Lesson = {
  name: "lesson-4",
  number: 4,
  part: 1,
  title: "Slow work",
  cast: { written: [SERVER], played: [CLIENT] },
  task: TASK,
  acts: numbered(TASK, [serverWorks()]),
  starter: "missing-value",
  explainedIn: {
    "out-of-order": "The task",
    "early-value": "Work that takes time",
    "overlapping-work": "One value at a time",
    "late-received": "The task",
    "late-value": "The task",
  },
  hintFor: {
    "early-value": 2,
    "overlapping-work": 2,
    "late-received": 1,
  },
};
