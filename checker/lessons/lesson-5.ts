import { CLIENT, SERVER } from "../cast/parts.ts";
import type { Point } from "../claims/point.ts";
import { clientSends, pairShows, pairWorks, serverWorks } from "./acts.ts";
import type { Lesson } from "./lesson.ts";
import { numbered } from "./task.ts";

const TASK: readonly Point[] = [
  {
    of: "client",
    says: "bind a PUSH socket to `tcp://127.0.0.1:5559`",
    shownBy: ["client-binds"],
  },
  {
    of: "client",
    says: "print `sending i`, then send the text of `i`, for `i` = 0, 1 and 2",
    shownBy: ["client-prints", "values-arrive", "client-only-binds"],
  },
  {
    of: "client",
    says: "end by itself, with exit code 0, while the server is still at work on value 0",
    shownBy: ["client-does-not-wait", "client-ends", "client-ends-first"],
  },
  {
    of: "server",
    says: "connect a PULL socket to `tcp://localhost:5559`",
    shownBy: ["server-connects"],
  },
  {
    of: "server",
    says: "print `received V`, work for `WORK_MS` milliseconds, and print `value: V`, one value at a time",
    shownBy: [
      "server-receives",
      "server-connects-once",
      "server-says-received-first",
      "server-works",
      "server-prints-values",
      "server-one-at-a-time",
      "server-gets-all",
    ],
  },
  {
    of: "server",
    says: "run until it is stopped, and end on Ctrl-C or SIGTERM",
    shownBy: ["server-stays", "server-stops", "together-server-stops"],
  },
];

export const lesson5: Lesson = {
  name: "lesson-5",
  number: 5,
  part: 1,
  title: "Nobody waits",
  cast: { written: [CLIENT, SERVER], played: [] },
  task: TASK,
  acts: numbered(TASK, [clientSends(["0", "1", "2"]), serverWorks(), pairWorks(["0", "1", "2"])]),
  contrast: {
    after: ["wrong-socket", "waits-for-reply", "waits-for-server"],
    own: pairShows(3, false),
    // Held, so that the client is seen to end meanwhile, also on a machine that is busy.
    solution: pairShows(3, true),
  },
  starter: "waits-for-reply",
  explainedIn: {
    "wrong-security": "Push and pull",
    "wrong-socket": "Push and pull",
    "waits-for-reply": "Request and reply",
    "waits-for-server": "What non-blocking means",
    "out-of-order": "The task",
    "late-received": "The task",
    "late-value": "The task",
  },
  hintFor: {
    "waits-for-reply": 1,
    "wrong-socket": 2,
    "nothing-bound": 3,
    "not-connected": 3,
    "wrong-side": 3,
  },
};
