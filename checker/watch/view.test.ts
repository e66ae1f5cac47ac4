import { expect, test } from "vitest";
import { FAILED, PASSED } from "../report/example-result.ts";
import { plain } from "../report/paint.ts";
import type { Result } from "../verdict/result.ts";
import { resultLines } from "./view.ts";

/** The points behind the first one, as the claims that show them. */
const MORE = [
  ["client-prints", 2],
  ["values-arrive", 3],
  ["client-only-binds", 3],
  ["client-does-not-wait", 4],
] as const;

/** With all that shows the points of its lesson. */
function whole(result: Result): Result {
  const more = MORE.map(([id, point]) => ({
    id,
    point,
    about: "client",
    says: id,
    verdict: "holds" as const,
    evidence: [],
  }));
  return { ...result, claims: [...result.claims, ...more] };
}

const shown = (result: Result, rows: number): string =>
  resultLines(result, { known: { attempts: 1 }, rows, paint: plain, hasKeys: true }).join("\n");
const linesOf = (text: string): number => text.split("\n").length;

test("a pass that is too long keeps its timeline, and leaves out what holds", () => {
  const all = shown(whole(PASSED), 100);
  expect(all).toContain("✓ 1. bind a PUSH");
  expect(all).toContain("│ starts");
  const shorter = shown(whole(PASSED), linesOf(all) + 1);
  expect(shorter).not.toContain("✓ 1. bind a PUSH");
  expect(shorter).toContain("│ starts");
  expect(shorter).toContain("t shows the points that hold; there was no room.");
  expect(shorter).toContain("PASS  lesson-1");
});

test("a failure that is too long leaves out the timeline, then what holds, then the program's own words", () => {
  const has = (rows: number) => {
    const text = shown(whole(FAILED), rows);
    expect(text).toContain("FAIL  crashed");
    return [/│ starts/, /✓ 1\. bind a PUSH/, /its own words:/].map((part) => part.test(text));
  };
  const all = Array.from({ length: 60 }, (_, rows) => JSON.stringify(has(rows)));
  expect([...new Set(all)].reverse().map((each) => JSON.parse(each))).toEqual([
    [true, true, true],
    [false, true, true],
    [false, false, true],
    [false, false, false],
  ]);
});

test("without a terminal no key is spoken of, and nothing is left out", () => {
  const lines = resultLines(FAILED, { known: { attempts: 1 }, rows: 5, paint: plain, hasKeys: false });
  expect(lines.join("\n")).toMatch(/FAIL {2}crashed.*its own words:.*│ starts/s);
  expect(lines.join("\n")).not.toMatch(/press|t shows/);
});
