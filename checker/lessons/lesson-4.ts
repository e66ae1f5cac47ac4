import { serverWorks } from "./acts.ts";
import type { Lesson } from "./lesson.ts";

export const lesson4: Lesson = {
  name: "lesson-4",
  number: 4,
  part: 1,
  title: "Slow work",
  roles: ["server"],
  acts: [serverWorks()],
  explainedIn: {
    "not-connected": "Still true from lesson 3",
    "wrong-port": "Still true from lesson 3",
    "wrong-side": "Still true from lesson 3",
    "wrong-socket": "Still true from lesson 3",
    "waits-for-reply": "Still true from lesson 3",
    "never-receives": "Still true from lesson 3",
    "missing-value": "The task",
    "extra-value": "The task",
    "out-of-order": "The task",
    "wrong-value": "Still true from lesson 3",
    "printed-not-sent": "What the checker looks for",
    "early-value": "Work that takes time",
    "overlapping-work": "One value at a time",
    "prints-late": "The task",
    "stops-early": "Still true from lesson 3",
    "never-ends": "Still true from lesson 3",
    crashed: "What the checker looks for",
    "does-not-compile": "What the checker looks for",
    "no-program": "What the checker looks for",
    race: "Still true from lesson 3",
  },
};
