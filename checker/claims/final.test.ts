import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Happening, Placed, Stage } from "../history/event.ts";
import { LESSONS } from "../lessons/list.ts";
import { ended, handshake, historyIn, over, says, sent, started, toldToStop, took } from "./by-hand.ts";

const someone = fc.constantFrom("client", "server");
/** What lessons 6 to 9 ask for. */
const LINES = [
  "no server within 500 ms",
  "no server within 700 ms",
  "sent 3, dropped 3997",
  "sent 4000, dropped 0",
  "stopped after 1",
  "stopped after 2",
  "2 servers",
  "3 servers",
  "sending a 0",
  "a 0",
  "ignored 7 bytes",
  "7 49",
  "done 20",
];
const value = fc.constantFrom("0", "1", "2", "7", "[object Object]");

/** Anything that can happen, in any order: more than any play would ever record. */
const step: fc.Arbitrary<readonly [string, Happening]> = fc.oneof(
  fc.tuple(
    someone,
    fc.constantFrom<Happening>(started, handshake, toldToStop, { what: "killed" }, { what: "refused" }),
  ),
  fc.tuple(someone, fc.constantFrom<Happening>({ what: "held" }, { what: "let go" })),
  fc.tuple(someone, fc.constantFrom<Happening>({ what: "disconnected" }, { what: "refused" })),
  fc.tuple(
    someone,
    fc.constantFrom<Happening>({ what: "socket type", socketType: "REQ" }, { what: "listens", port: 5558 }),
  ),
  fc.tuple(
    someone,
    fc
      .record({ code: fc.constantFrom(0, 1, null), error: fc.constantFrom("", "Error: no") })
      .map(({ code, error }) => ended(code, error)),
  ),
  fc.tuple(
    someone,
    fc
      .tuple(fc.constantFrom("sending", "received", "value:", "hello"), value)
      .map(([word, text]) => says(`${word} ${text}`)),
  ),
  fc.tuple(someone, fc.constantFrom(...LINES).map(says)),
  fc.tuple(
    someone,
    fc.constantFrom<Happening>({ what: "rested" }, { what: "computes" }, { what: "visited" }),
  ),
  fc.tuple(
    fc.constant("harness"),
    fc.oneof(
      value.map(took),
      value.map(sent),
      fc.constantFrom<Happening>({ what: "released" }, { what: "left" }, { what: "busy", value: "0" }),
    ),
  ),
  fc.tuple(
    someone,
    fc
      .constantFrom<Stage[]>("values printed", "received printed")
      .map((stage): Happening => ({ what: "gave up", stage, waitedMs: 4000 })),
  ),
);

const LINES_OF_ALL = LESSONS.flatMap(({ cast }) => cast.written.flatMap(({ lines }) => lines));

const aHistory: fc.Arbitrary<Placed[]> = fc
  .array(step, { maxLength: 40 })
  .map((steps) => historyIn(LINES_OF_ALL, [...steps.filter(isByTheLiving), ["harness", over]]));

/** A program that has ended does nothing more. */
function isByTheLiving(
  [who]: readonly [string, Happening],
  index: number,
  steps: readonly (readonly [string, Happening])[],
): boolean {
  return !steps.slice(0, index).some(([other, { what }]) => other === who && what === "ended");
}

const claims = LESSONS.flatMap(({ acts }) => acts.flatMap((act) => act.claims));

it("every line that a lesson asks for can come up here", () => {
  const lines = [...LINES, "sending 0", "received 0", "value: 0"];
  const parts = LESSONS.flatMap(({ cast }) => cast.written);
  const missing = parts.flatMap(({ lines: wanted }) =>
    wanted.filter(({ pattern }) => !lines.some((line) => pattern.test(line))),
  );
  expect(missing).toEqual([]);
});

describe("every claim of every lesson", () => {
  it("says of the same history the same, and never throws", () => {
    fc.assert(
      fc.property(aHistory, (events) => {
        for (const claim of claims) expect(claim.judge(events)).toEqual(claim.judge([...events]));
      }),
    );
  });

  it("never takes back what it has said once", () => {
    fc.assert(
      fc.property(aHistory, fc.nat(), (events, cut) => {
        const early = events.slice(0, cut % (events.length + 1));
        for (const claim of claims) {
          const before = claim.judge(early);
          if (before.verdict === "untested") continue;
          expect({ id: claim.id, verdict: claim.judge(events).verdict }).toEqual({
            id: claim.id,
            verdict: before.verdict,
          });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("names evidence that is there, and a reason for what it calls broken", () => {
    fc.assert(
      fc.property(aHistory, (events) => {
        for (const claim of claims) {
          const finding = claim.judge(events);
          for (const place of finding.evidence) expect(events[place]).toBeDefined();
          if (finding.verdict === "broken") expect(finding.because).not.toBe("");
        }
      }),
    );
  });

  it("leaves everything open as long as nothing has happened", () => {
    for (const claim of claims) expect(claim.judge([])).toEqual({ verdict: "untested", evidence: [] });
  });
});
