import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROJECT } from "../paths.ts";
import type { Result } from "../verdict/result.ts";
import { FAILED, PASSED, UNKNOWN } from "./example-result.ts";
import { placeLine } from "./place.ts";

const WITHOUT_LINE: Result = {
  ...FAILED,
  claims: FAILED.claims.map((claim) =>
    claim.verdict === "broken" ? { ...claim, because: "nothing came" } : claim,
  ),
};

const ASKED = { PLACE_LINE: "1" };

test("a failure has its file, and its line if it is known", () => {
  expect(placeLine(FAILED, ASKED)[0]).toMatch(
    /^ {2}solutions\/lesson-1\/client\.ts:12: crashed: It ended with code 1/,
  );
  expect(placeLine(WITHOUT_LINE, ASKED)).toEqual(["  solutions/lesson-1/client.ts: crashed: Nothing came."]);
  expect(placeLine(FAILED, ASKED)[0]?.length).toBeLessThanOrEqual(80);
});

test("another program than the file that stands there is not blamed on the file", () => {
  const history = FAILED.history.map((event) =>
    event.what === "started" ? { ...event, command: "python3 client.py" } : event,
  );
  expect(placeLine({ ...WITHOUT_LINE, history }, ASKED)).toEqual([]);
});

test("no other verdict has a place", () => {
  expect(placeLine(FAILED, {})).toEqual([]);
  expect([...placeLine(PASSED, ASKED), ...placeLine(UNKNOWN, ASKED)]).toEqual([]);
});

test("the problem matchers of the editor's tasks read both lines", () => {
  const tasks = JSON.parse(readFileSync(path.join(PROJECT, ".vscode", "tasks.json"), "utf8"));
  for (const { label, problemMatcher } of tasks.tasks) {
    const [atLine, atFile] = problemMatcher.map(
      (matcher: { pattern: { regexp: string } }) => new RegExp(matcher.pattern.regexp),
    );
    const [withLine = "", without = ""] = [...placeLine(FAILED, ASKED), ...placeLine(WITHOUT_LINE, ASKED)];
    expect(atLine.exec(withLine)?.slice(1, 4), label).toEqual([
      "solutions/lesson-1/client.ts",
      "12",
      "crashed",
    ]);
    expect(atFile.exec(without)?.slice(1), label).toEqual([
      "solutions/lesson-1/client.ts",
      "crashed",
      "Nothing came.",
    ]);
    expect([atFile.test(withLine), atLine.test(without)], label).toEqual([false, false]);
  }
});
