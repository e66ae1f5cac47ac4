import { expect, it } from "vitest";
import { SERVER } from "../cast/parts.ts";
import type { Placed } from "../history/event.ts";
import { ended, handshake, history, over, says, sent, started, toldToStop } from "./by-hand.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** A server that was sent `7f3a` and `0042`, and printed this. */
function played(...lines: readonly string[]): Placed[] {
  return history(
    ["server", started],
    ["server", handshake],
    ["client", sent("7f3a")],
    ["client", sent("0042")],
    ...lines.map((line) => ["server", says(line)] as const),
    ["server", toldToStop],
    ["server", ended(null)],
    ["harness", over],
  );
}

function found(...lines: readonly string[]): string {
  const finding = oneAtATime(SERVER).judge(played(...lines));
  return finding.verdict === "broken" ? finding.misconception : finding.verdict;
}

it("tells values that overlap by what the lines say, also where threads have mixed the lines up", () => {
  expect(found("received 7f3a", "received 0042", "value: 7f3avalue: 0042")).toBe("overlapping-work");
  expect(found("received 7f3a", "received 0042", "value: 7f3a")).toBe("overlapping-work");
});

it("tells them also after others that did not, and where a line is missing", () => {
  expect(found("received 1", "value: 1", "received 2", "received 3", "value: 2")).toBe("overlapping-work");
  expect(found("received 2", "received 2", "value: 2", "value: 2")).toBe("overlapping-work");
});

it("does not take another value's line for the one that is missing", () => {
  expect(found("received 7f3a", "received 0042", "value: 0042")).toBe("untested");
  expect(found("received 0", "received 0042", "value: 0042")).toBe("untested");
});

it("holds where each value is finished before the next is taken up", () => {
  expect(found("received 7f3a", "value: 7f3a", "received 0042", "value: 0042")).toBe("holds");
});

it("tells which lines are in the wrong order", () => {
  const because = (...lines: readonly string[]): string => {
    const finding = oneAtATime(SERVER).judge(played(...lines));
    return finding.verdict === "broken" ? finding.because : finding.verdict;
  };
  expect(because("value: 7f3a", "received 7f3a", "received 0042", "value: 0042")).toBe(
    "`value: 7f3a` came before `received 7f3a`",
  );
  // A value that comes twice is told by the places of its lines.
  expect(because("received 7f3a", "received 7f3a", "value: 7f3a", "value: 7f3a")).toBe(
    "`received 7f3a` came before `value: 7f3a`, the line of the value before it",
  );
  expect(because("received 7f3a", "received 0042", "value: 7f3a", "value: 0042")).toBe(
    "`received 0042` came before `value: 7f3a`, the line of the value before it",
  );
  // Lines that have run into each other are told apart.
  expect(because("received 7f3a", "received 0042", "value: 7f3areceived 0042")).toMatch(
    /^`received 0042` came before/,
  );
  expect(because("received 7f3a", "received 0042", "value: 7f3a1")).toBe(
    "`received 0042` came before `value: 7f3a1`, the line of the value before it",
  );
});

it("is open where the lines do not go with each other", () => {
  // A value that comes twice, a line that had run into another before, a line that comes once more: none shows two at a time.
  expect(found("received 7f3a", "received 7f3a", "value: 7f3a")).toBe("untested");
  expect(found("received 7f3a", "value: 7f3areceived 0042", "received 9c1d")).toBe("untested");
  expect(found("received 7f3a", "value: 7f3a", "received 0042", "value: 7f3a", "value: 0042")).toBe(
    "untested",
  );
  expect(found("received 7f3a", "value: 7f3a", "received 0042")).toBe("untested");
  expect(found("received 7f3a", "value: 7f3a", "value: 0042")).toBe("untested");
  expect(found()).toBe("untested");
});
