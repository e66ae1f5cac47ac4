import { expect, it } from "vitest";
import { SERVER } from "../cast/parts.ts";
import { ended, handshake, history, over, says, sent, started, toldToStop } from "./by-hand.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** A server that was sent `7f3a` and `0042`, and printed this. */
function found(...lines: readonly string[]): string {
  const finding = oneAtATime(SERVER).judge(
    history(
      ["server", started],
      ["server", handshake],
      ["client", sent("7f3a")],
      ["client", sent("0042")],
      ...lines.map((line) => ["server", says(line)] as const),
      ["server", toldToStop],
      ["server", ended(null)],
      ["harness", over],
    ),
  );
  return finding.verdict === "broken" ? finding.misconception : finding.verdict;
}

it("tells values that overlap by what the lines say, also where threads have mixed the lines up", () => {
  expect(found("received 7f3a", "received 0042", "value: 7f3avalue: 0042")).toBe("overlapping-work");
  expect(found("received 7f3a", "received 0042", "value: 7f3a")).toBe("overlapping-work");
});

it("does not take another value's line for the one that is missing", () => {
  expect(found("received 7f3a", "received 0042", "value: 0042")).toBe("untested");
  expect(found("received 0", "received 0042", "value: 0042")).toBe("untested");
});

it("holds where each value is finished before the next is taken up", () => {
  expect(found("received 7f3a", "value: 7f3a", "received 0042", "value: 0042")).toBe("holds");
});
