import { expect, test } from "vitest";
import { FAILED, PASSED } from "../../report/example-result.ts";
import { readResults } from "./read-results.ts";

test("one result, several, and what npm prints before them", () => {
  expect(readResults(JSON.stringify(FAILED))).toEqual({ results: [FAILED] });
  expect(readResults(JSON.stringify([FAILED, PASSED]))).toEqual({ results: [FAILED, PASSED] });
  expect(
    readResults(`\n> non-blocking@0.1.0 check\n> node start.mjs\n\n${JSON.stringify(FAILED)}\n`),
  ).toEqual({
    results: [FAILED],
  });
});

test.each(["", "hello", "{", "[1", "> npm"])("what is no JSON is said to be that: %j", (text) =>
  expect(readResults(text)).toEqual({ problem: expect.stringContaining("no JSON") }),
);

test.each([
  "{}",
  "[]",
  JSON.stringify({ ...FAILED, version: 2 }),
  JSON.stringify({ ...FAILED, claims: [{}] }),
  JSON.stringify({ ...FAILED, history: [{ at: "0" }] }),
  JSON.stringify([FAILED, null]),
])("what is no result is said to be that: %s", (text) =>
  expect(readResults(text)).toEqual({ problem: expect.stringContaining("no result") }),
);
