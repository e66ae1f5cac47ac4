import { failureOf } from "../verdict/failure.ts";
import { type JudgedClaim, type Result, rootOf } from "../verdict/result.ts";
import { plain } from "./paint.ts";
import { wholeReport } from "./whole.ts";

/**
 * Results as a JUnit file, in the form that Jenkins, GitLab and GitHub's reporters read: a suite for each
 * lesson, a case for each claim. An unknown verdict is an error, not a failure: nobody is to blame for it.
 */
export function junit(results: readonly Result[]): string {
  const suites = results.map(suite);
  const sum = (key: "tests" | "failures" | "errors"): number =>
    suites.reduce((all, { counts }) => all + counts[key], 0);
  const ms = results.reduce((all, result) => all + result.ms, 0);
  const head = {
    name: "non-blocking",
    tests: sum("tests"),
    failures: sum("failures"),
    errors: sum("errors"),
    time: seconds(ms),
  };
  const lines = suites.flatMap(({ lines }) => lines);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    open("testsuites", head),
    ...lines,
    "</testsuites>",
    "",
  ].join("\n");
}

/** Whether a text is a report of tests in this form, whoever wrote it. */
export function isJunit(text: string): boolean {
  return /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--.*?-->\s*)*<testsuites?[\s>]/s.test(text);
}

type Outcome = "passed" | "failures" | "errors" | "skipped";

function suite(result: Result): {
  lines: string[];
  counts: Record<"tests" | "failures" | "errors" | "skipped", number>;
} {
  const outcomes = outcomesOf(result);
  const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
  const counts = {
    tests: outcomes.length,
    failures: count("failures"),
    errors: count("errors"),
    skipped: count("skipped"),
  };
  const lines = [
    `  ${open("testsuite", { name: result.lesson, ...counts, time: seconds(result.ms) })}`,
    ...result.claims.flatMap((claim, at) => testCase(result, claim, outcomes[at] ?? "skipped")),
    // The whole report, as a reader of the test results would have seen it in the terminal.
    `    <system-out>${escaped(wholeReport(result, plain).join("\n"))}</system-out>`,
    "  </testsuite>",
  ];
  return { lines, counts };
}

function outcomesOf({ verdict, claims }: Result): Outcome[] {
  const unknownAt = verdict === "unknown" ? claims.findIndex((claim) => claim.verdict !== "holds") : -1;
  return claims.map((claim, at) => {
    if (at === unknownAt) return "errors";
    if (claim.verdict === "holds") return "passed";
    return claim.verdict === "broken" && verdict === "fail" ? "failures" : "skipped";
  });
}

function testCase(result: Result, claim: JudgedClaim, outcome: Outcome): string[] {
  const head = { name: claim.says, classname: result.lesson, time: "0" };
  if (outcome === "passed") return [`    ${open("testcase", head, true)}`];
  return [`    ${open("testcase", head)}`, `      ${inside(result, claim, outcome)}`, "    </testcase>"];
}

function inside(result: Result, claim: JudgedClaim, outcome: Outcome): string {
  if (outcome === "skipped") return "<skipped/>";
  if (outcome === "errors") {
    const message = result.cause ?? "the verdict is unknown";
    return `${open("error", { message, type: "unknown" })}${escaped(message)}</error>`;
  }
  const { misconception, expected, happened, likely, next, page, section } = failureOf(result, claim);
  const read = section === undefined ? page : `${page}, section "${section}"`;
  const text = [
    `expected: ${expected}`,
    `happened: ${happened}`,
    // What is explained is the first cause; other broken claims may be its consequences.
    ...(claim === rootOf(result) ? [`likely: ${likely}`, `next: ${next}`, `read: ${read}`] : []),
  ].join("\n");
  const message = `${misconception}: ${happened}`;
  return `${open("failure", { message, type: misconception })}${escaped(text)}</failure>`;
}

function open(name: string, attributes: Readonly<Record<string, string | number>>, isEmpty = false): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${list.join("")}${isEmpty ? "/" : ""}>`;
}

/** For texts and attributes alike. What XML 1.0 has no character for (Char, section 2.2) is replaced. */
function escaped(text: string): string {
  return text
    .replace(NO_CHARACTER, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
