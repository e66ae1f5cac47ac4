import { CLIENT, SERVER } from "../cast/parts.ts";
import type { Point } from "../claims/point.ts";
import { clientSends } from "./acts.ts";
import type { Lesson } from "./lesson.ts";
import { numbered } from "./task.ts";

const TASK: readonly Point[] = [
  { says: "bind a PUSH socket to `tcp://127.0.0.1:5559`", shownBy: ["client-binds"] },
  { says: "print `sending i` for `i` = 0, 1 and 2", shownBy: ["client-prints"] },
  {
    says: "right after each, send the text of `i` and await the `send()`",
    shownBy: ["values-arrive", "client-only-binds"],
  },
  {
    says: "end by itself, with exit code 0",
    shownBy: ["client-does-not-wait", "client-ends"],
  },
];

export const lesson2: Lesson = {
  name: "lesson-2",
  number: 2,
  part: 1,
  title: "Three values, in order",
  cast: { written: [CLIENT], played: [SERVER] },
  task: TASK,
  acts: numbered(TASK, [clientSends(["0", "1", "2"])]),
  starter: "missing-value",
  explainedIn: {
    "send-not-awaited": "One send at a time",
    "out-of-order": "Order is kept",
    "wrong-value": "A message is bytes",
  },
  hintFor: {
    "send-not-awaited": 2,
    "missing-value": 1,
    "out-of-order": 2,
    "wrong-value": 2,
    "printed-not-sent": 3,
  },
};
