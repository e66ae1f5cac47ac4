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
  explainedIn: {
    "not-connected": "Still true from lesson 3",
    "wrong-port": "Still true from lesson 3",
    "wrong-side": "Still true from lesson 3",
    "wrong-security": "Still true from lesson 3",
    "not-flushed": "What the checker looks for",
    "wrong-address": "Still true from lesson 3",
    "wrong-socket": "Still true from lesson 3",
    "waits-for-reply": "Still true from lesson 3",
    "receive-not-awaited": "Still true from lesson 3",
    "received-not-printed": "What the checker looks for",
    "never-receives": "Still true from lesson 3",
    "missing-value": "The task",
    "extra-value": "The task",
    "out-of-order": "The task",
    "wrong-value": "Still true from lesson 3",
    "early-value": "Work that takes time",
    "overlapping-work": "One value at a time",
    "late-received": "The task",
    "late-value": "The task",
    "stops-early": "Still true from lesson 3",
    "never-ends": "Still true from lesson 3",
    crashed: "What the checker looks for",
    "does-not-compile": "What the checker looks for",
    "no-program": "What the checker looks for",
    race: "Still true from lesson 3",
  },
  hintFor: {
    "early-value": 2,
    "overlapping-work": 2,
    "late-received": 1,
  },
};
