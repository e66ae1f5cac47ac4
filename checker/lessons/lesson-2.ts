import { clientSends } from "./acts.ts";
import type { Lesson } from "./lesson.ts";

export const lesson2: Lesson = {
  name: "lesson-2",
  number: 2,
  part: 1,
  title: "Three values, in order",
  roles: ["client"],
  acts: [clientSends(["0", "1", "2"])],
  explainedIn: {
    "nothing-bound": "Still true from lesson 1",
    "wrong-port": "Still true from lesson 1",
    "wrong-side": "Still true from lesson 1",
    "wrong-socket": "Still true from lesson 1",
    "waits-for-reply": "Still true from lesson 1",
    "waits-for-server": "Still true from lesson 1",
    "send-not-awaited": "One send at a time",
    "missing-value": "The task",
    "extra-value": "The task",
    "out-of-order": "Order is kept",
    "wrong-value": "A message is bytes",
    "printed-not-sent": "What the checker looks for",
    "sent-not-printed": "What the checker looks for",
    "never-ends": "Still true from lesson 1",
    "lost-at-exit": "Still true from lesson 1",
    crashed: "What the checker looks for",
    "does-not-compile": "What the checker looks for",
    "no-program": "What the checker looks for",
    race: "Still true from lesson 1",
  },
};
