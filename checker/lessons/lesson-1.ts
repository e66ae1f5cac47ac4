import { clientSends } from "./acts.ts";
import type { Lesson } from "./lesson.ts";

export const lesson1: Lesson = {
  name: "lesson-1",
  number: 1,
  part: 1,
  title: "Open the door",
  roles: ["client"],
  acts: [clientSends(["0"])],
  explainedIn: {
    "nothing-bound": "One binds, the other connects",
    "wrong-port": "One binds, the other connects",
    "wrong-side": "One binds, the other connects",
    "wrong-socket": "A socket has a type",
    "waits-for-reply": "What send waits for",
    "waits-for-server": "What send waits for",
    "send-not-awaited": "What send waits for",
    "missing-value": "The task",
    "extra-value": "The task",
    "out-of-order": "The task",
    "wrong-value": "The task",
    "printed-not-sent": "What the checker looks for",
    "sent-not-printed": "What the checker looks for",
    "never-ends": "When the program ends",
    "lost-at-exit": "When the program ends",
    crashed: "What the checker looks for",
    "does-not-compile": "What the checker looks for",
    "no-program": "What the checker looks for",
    race: "What send waits for",
  },
};
