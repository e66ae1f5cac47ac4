import { CLIENT, SERVER } from "../cast/parts.ts";
import { clientSends, pairShows, pairWorks, serverWorks } from "./acts.ts";
import type { Lesson } from "./lesson.ts";

export const lesson5: Lesson = {
  name: "lesson-5",
  number: 5,
  part: 1,
  title: "Nobody waits",
  cast: { written: [CLIENT, SERVER], played: [] },
  acts: [clientSends(["0", "1", "2"]), serverWorks(), pairWorks(["0", "1", "2"])],
  contrast: {
    after: ["wrong-socket", "waits-for-reply", "waits-for-server"],
    own: pairShows(3, false),
    // Held, so that the client is seen to end meanwhile, also on a machine that is busy.
    solution: pairShows(3, true),
  },
  stillTrue: "Still true from lessons 1 to 4",
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
