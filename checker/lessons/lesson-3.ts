import { serverReceives } from "./acts.ts";
import type { Lesson } from "./lesson.ts";

export const lesson3: Lesson = {
  name: "lesson-3",
  number: 3,
  part: 1,
  title: "The server",
  roles: ["server"],
  acts: [serverReceives()],
  explainedIn: {
    "not-connected": "A PULL that connects",
    "wrong-port": "Who starts first",
    "wrong-side": "A PULL that connects",
    "wrong-socket": "A PULL that connects",
    "waits-for-reply": "A PULL that connects",
    "receive-not-awaited": "Taking values",
    "received-not-printed": "What the checker looks for",
    "never-receives": "Taking values",
    "missing-value": "Taking values",
    "extra-value": "The task",
    "out-of-order": "Taking values",
    "wrong-value": "A message is an array of Buffers",
    "late-received": "Taking values",
    "stops-early": "Taking values",
    "never-ends": "Stopping",
    crashed: "What the checker looks for",
    "does-not-compile": "What the checker looks for",
    "no-program": "What the checker looks for",
    race: "Who starts first",
  },
};
