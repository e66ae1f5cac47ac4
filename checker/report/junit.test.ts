import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { FAILED, PASSED, UNKNOWN } from "./example-result.ts";
import { junit } from "./junit.ts";

describe("a JUnit file", () => {
  const xml = junit([FAILED, PASSED, UNKNOWN]);

  test("has a suite for each lesson, with its counts", () => {
    const suites = xml.match(/<testsuite .*>/g);
    expect(suites).toEqual([
      '<testsuite name="lesson-1" tests="3" failures="1" errors="0" skipped="1" time="1.234">',
      '<testsuite name="lesson-1" tests="3" failures="0" errors="0" skipped="0" time="1.234">',
      '<testsuite name="lesson-1" tests="3" failures="0" errors="1" skipped="2" time="1.234">',
    ]);
  });

  test("sums up at the top", () => {
    expect(xml).toContain('<testsuites name="non-blocking" tests="9" failures="1" errors="1" time=');
  });

  test("names the misconception of a failure, and what happened", () => {
    expect(xml).toContain(
      '<failure message="crashed: It ended with code 1: Error: &lt;no&gt; &amp; &quot;none&quot;',
    );
    expect(xml).toContain('type="crashed"');
  });

  test("calls an unknown verdict an error, with its cause", () => {
    expect(xml).toContain('type="unknown">port 5559 is held by process 7,');
  });

  test("has no character that XML does not have", () => {
    expect(xml).toContain("\uFFFD");
    expect(xml).not.toContain("\u0000");
  });

  const hasPython = spawnSync("python3", ["--version"]).status === 0;
  test.skipIf(!hasPython && !process.env.CI)("is XML (needs python3 to tell)", () => {
    const script =
      "import sys, xml.etree.ElementTree as e; r = e.fromstring(sys.stdin.buffer.read()); " +
      "print(len(list(r.iter('testcase'))), r.find('testsuite/testcase/failure').get('message'))";
    const { stdout, stderr } = spawnSync("python3", ["-c", script], { input: xml, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toContain('9 crashed: It ended with code 1: Error: <no> & "none", at client.ts:12.');
  });
});
