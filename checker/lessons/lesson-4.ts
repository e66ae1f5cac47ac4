import { CLIENT, SERVER } from "../cast/parts.ts";
import { serverWorks } from "./acts.ts";
import type { Lesson } from "./lesson.ts";

export const lesson4: Lesson = {
  name: "lesson-4",
  number: 4,
  part: 1,
  title: "Slow work",
  cast: { written: [SERVER], played: [CLIENT] },
  acts: [serverWorks()],
  stillTrue: "Still true from lesson 3",
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
