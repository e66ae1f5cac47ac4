import { expect, test } from "vitest";
import { FAILED, PASSED, UNKNOWN } from "./example-result.ts";
import { annotation, harmless, jobSummary } from "./github.ts";

test("a failure is annotated at its line", () => {
  const line = annotation(FAILED, { file: "lessons/a,b/client.ts", line: 12 });
  expect(line).toMatch(
    /^::error file=lessons\/a%2Cb\/client\.ts,line=12,title=lesson-1%3A crashed::Expected: /,
  );
  expect(line).toContain('%0AHappened: It ended with code 1: Error: <no> & "none"');
  expect(line).not.toContain("\n");
});

test("a failure without a line is annotated at its file, and without a file at nothing", () => {
  expect(annotation(FAILED, { file: "client.ts", line: undefined })).toMatch(
    /^::error file=client\.ts,title=/,
  );
  expect(annotation(FAILED, undefined)).toMatch(/^::error title=/);
});

test("an unknown verdict is a warning with its cause, on one line", () => {
  expect(annotation(UNKNOWN, undefined)).toBe(
    "::warning title=lesson-1%3A unknown::port 5559 is held by process 7,%0A100%25 sure",
  );
});

test("a pass is not annotated", () => {
  expect(annotation(PASSED, undefined)).toBeUndefined();
});

test("the summary shows each report with its timeline, in a block that nothing in it can end", () => {
  const summary = jobSummary([FAILED, PASSED]);
  expect(summary).toContain("| lesson-1 | fail, crashed |\n| lesson-1 | pass |");
  expect(summary).toContain("## lesson-1: fail, crashed\n\n````text\n");
  expect(summary).toContain("ended, code 1");
  expect(summary).toContain("## lesson-1: pass\n\n```text\n");
});

test("no line of a report is a command to GitHub's runner", () => {
  expect(harmless("  ::error::mine")).toBe("  : :error::mine");
  expect(harmless("happened    it printed\n            ::stop-commands::x")).toBe(
    "happened    it printed\n            : :stop-commands::x",
  );
  expect(harmless("  | a ##[add-mask]b")).toBe("  | a ## [add-mask]b");
  expect(harmless("std::string, at client.cpp:12")).toBe("std::string, at client.cpp:12");
});
