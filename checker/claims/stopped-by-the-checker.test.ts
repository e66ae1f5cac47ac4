import { describe, expect, it } from "vitest";
import { rolesOf } from "../cast/cast.ts";
import type { Happening } from "../history/event.ts";
import { LESSONS } from "../lessons/list.ts";
import { ended, handshake, history, over, says, sent, started, toldToStop, took } from "./by-hand.ts";

type Step = readonly [string, Happening];

/** What may have happened before a program that runs on is stopped by the checker, by role. */
const BEFORE: Readonly<Record<string, readonly (readonly Step[])[]>> = {
  client: [
    [],
    [["client", { what: "listens", port: 5559 }]],
    [["client", says("sending 0")]],
    [
      ["client", says("sending 0")],
      ["client", handshake],
    ],
    [
      ["client", handshake],
      ["harness", took("0")],
    ],
    [["client", { what: "gave up", stage: "end", waitedMs: 2_500 }]],
    [["harness", { what: "came", binds: true }]],
    [
      ["client", handshake],
      ["client", says("sent 2, dropped 1")],
      ["harness", { what: "released" }],
      ["harness", { what: "counted", offered: 3, arrived: 1 }],
    ],
  ],
  server: [
    [],
    [["server", handshake]],
    [
      ["server", handshake],
      ["harness", sent("7f3a")],
    ],
    [
      ["server", handshake],
      ["harness", sent("7f3a")],
      ["server", says("received 7f3a")],
    ],
  ],
};

/** Whoever ran on has not ended by itself, was not gone, and had no exit code. */
const OWN_END = /\bended\b|was gone|had left|with code|\bnull\b/;
/** What a lesson asks for when a server is told to stop is judged by how it ends then. */
const AFTER_THE_SIGNAL = /^server-(says-how-many|ends-well|finishes-its-work|heeds)/;

describe("of a program that ran on until the checker stopped it", () => {
  const acts = LESSONS.flatMap((lesson) =>
    lesson.acts.map((act) => ({ name: lesson.name, roles: rolesOf(lesson), act })),
  );

  let broken = 0;

  it.each(acts)("no claim of $name ($act.name) says that it ended by itself", ({ roles, act }) => {
    for (const role of roles) {
      for (const before of BEFORE[role] ?? []) {
        const events = history(
          [role, started],
          ...before,
          [role, toldToStop],
          [role, ended(null)],
          ["harness", over],
        );
        for (const claim of act.claims) {
          const finding = claim.judge(events);
          if (finding.verdict !== "broken" || AFTER_THE_SIGNAL.test(claim.id)) continue;
          broken += 1;
          expect({ claim: claim.id, because: finding.because }).toEqual({
            claim: claim.id,
            because: expect.not.stringMatching(OWN_END),
          });
          expect(["lost-at-exit", "stops-early", "crashed"]).not.toContain(finding.misconception);
        }
      }
    }
  });

  it("some claims are broken by that, in the history of every kind", () => {
    expect(broken).toBeGreaterThan(acts.length);
  });
});
