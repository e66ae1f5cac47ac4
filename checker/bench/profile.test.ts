import { expect, test } from "vitest";
import type { Event } from "../history/event.ts";
import { profileOf } from "./profile.ts";

const client = { act: "client", attempt: 0 };
const closer = { ...client, look: "calls" } as const;

const HISTORY: readonly Event[] = [
  { at: 20, play: client, who: "client", what: "started", pid: 1, command: "npx tsx client.ts" },
  { at: 3_020, play: client, who: "client", what: "gave up", stage: "end", waitedMs: 2_500 },
  {
    at: 3_120,
    play: client,
    who: "client",
    what: "ended",
    code: null,
    signal: "SIGTERM",
    errors: [],
    leftBehind: [],
  },
  { at: 3_130, play: client, who: "harness", what: "over" },
  { at: 1_000, play: closer, who: "server", what: "stands in" },
  { at: 2_000, play: closer, who: "harness", what: "over" },
];

test("a profile tells of each play in its order, of what was waited for in vain, and of the rest", () => {
  expect(profileOf({ history: HISTORY, ms: 3_400 }, 3_900)).toBe(
    '"client" 0.02 to 3.13, programs 3.10, in vain 2.50; "client", for a closer look 1.00 to 2.00; ' +
      "then 0.27 of questions; 0.50 before and after",
  );
});

test("what was asked of the machine is left out where that took no time", () => {
  expect(profileOf({ history: HISTORY.slice(4), ms: 2_005 }, 2_105)).toBe(
    '"client", for a closer look 1.00 to 2.00; 0.10 before and after',
  );
});
