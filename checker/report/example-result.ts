import type { Result } from "../verdict/result.ts";

const PLAY = { act: "client", attempt: 0 };

/** A result written by hand, for the tests of reports. */
export const FAILED: Result = {
  version: 1,
  lesson: "lesson-1",
  programs: "solutions/lesson-1",
  verdict: "fail",
  claims: [
    {
      id: "client-binds",
      about: "client",
      says: "the client binds",
      point: 1,
      verdict: "holds",
      evidence: [],
    },
    {
      id: "client-runs",
      about: "client",
      says: "the client runs without an error",
      verdict: "broken",
      because: 'it ended with code 1: Error: <no> & "none", at client.ts:12',
      misconception: "crashed",
      evidence: [1],
    },
    {
      id: "client-ends",
      about: "client",
      says: "the client ends by itself",
      point: 4,
      verdict: "untested",
      evidence: [],
    },
  ],
  history: [
    {
      at: 0,
      play: PLAY,
      who: "client",
      what: "started",
      pid: 1,
      command: "npx tsx solutions/lesson-1/client.ts",
      language: "JavaScript",
    },
    {
      at: 5,
      play: PLAY,
      who: "client",
      what: "ended",
      code: 1,
      signal: null,
      errors: ['Error: <no> & "none" \u0000 ```'],
      leftBehind: [],
    },
  ],
  ms: 1234,
};

export const PASSED: Result = {
  ...FAILED,
  verdict: "pass",
  claims: FAILED.claims.map(({ id, about, says }) => ({ id, about, says, verdict: "holds", evidence: [] })),
};

export const UNKNOWN: Result = {
  ...FAILED,
  verdict: "unknown",
  cause: "port 5559 is held by process 7,\n100% sure",
  claims: FAILED.claims.map(({ id, about, says }) => ({
    id,
    about,
    says,
    verdict: "untested",
    evidence: [],
  })),
};
