import { CLIENT, SERVER } from "../cast/parts.ts";
import { clientSends } from "./acts.ts";
import type { Lesson } from "./lesson.ts";

export const lesson2: Lesson = {
  name: "lesson-2",
  number: 2,
  part: 1,
  title: "Three values, in order",
  cast: { written: [CLIENT], played: [SERVER] },
  acts: [clientSends(["0", "1", "2"])],
  stillTrue: "Still true from lesson 1",
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
