import { CLIENT, SERVER } from "../cast/parts.ts";
import type { Point } from "../claims/point.ts";
import { clientSends } from "./acts.ts";
import type { Lesson } from "./lesson.ts";
import { numbered } from "./task.ts";

const TASK: readonly Point[] = [
  { says: "bind a PUSH socket to `tcp://127.0.0.1:5559`", shownBy: ["client-binds"] },
  { says: "print `sending 0` on standard output", shownBy: ["client-prints"] },
  { says: "send the text `0`, once", shownBy: ["values-arrive", "client-only-binds"] },
  {
    says: "end by itself, with exit code 0",
    shownBy: ["client-does-not-wait", "client-ends"],
  },
];

export const lesson1: Lesson = {
  name: "lesson-1",
  number: 1,
  part: 1,
  title: "Open the door",
  cast: { written: [CLIENT], played: [SERVER] },
  task: TASK,
  acts: numbered(TASK, [clientSends(["0"])]),
  starter: "nothing-bound",
  explainedIn: {
    "nothing-bound": "One binds, the other connects",
    "bind-not-awaited": "One binds, the other connects",
    "wrong-address": "One binds, the other connects",
    "wrong-port": "One binds, the other connects",
    "wrong-side": "One binds, the other connects",
    "wrong-security": "A socket has a type",
    "wrong-socket": "A socket has a type",
    "waits-for-reply": "What send waits for",
    "waits-for-server": "What send waits for",
    "send-not-awaited": "What send waits for",
    "out-of-order": "The task",
    "wrong-value": "The task",
    "never-ends": "When the program ends",
    "wrong-exit-code": "When the program ends",
    "lost-at-exit": "When the program ends",
    race: "What send waits for",
  },
  hintFor: {
    "nothing-bound": 2,
    "bind-not-awaited": 2,
    "wrong-address": 1,
    "wrong-port": 1,
    "wrong-side": 2,
    "send-not-awaited": 2,
    "missing-value": 2,
    "printed-not-sent": 2,
  },
};
