import { failureOf } from "../verdict/failure.ts";
import { type Result, rootOf } from "../verdict/result.ts";
import { plain } from "./paint.ts";
import type { Place } from "./place.ts";
import { wholeReport } from "./whole.ts";

/**
 * A result as a workflow command of GitHub Actions, which becomes an annotation at the learner's line
 * (GitHub Docs, "Workflow commands for GitHub Actions"). Undefined for a pass.
 *
 * @param place with the file as the workspace knows it
 */
export function annotation(result: Result, place: Place | undefined): string | undefined {
  if (result.verdict === "pass") return undefined;
  if (result.verdict === "unknown") {
    return `::warning title=${property(`${result.lesson}: unknown`)}::${data(result.cause ?? "")}`;
  }
  const root = rootOf(result);
  if (!root) return undefined;
  const { misconception, expected, happened, likely, next } = failureOf(result, root);
  const where = place
    ? `file=${property(place.file)},${place.line === undefined ? "" : `line=${place.line},`}`
    : "";
  const text = [`Expected: ${expected}`, `Happened: ${happened}`, `Likely: ${likely}`, `Next: ${next}`];
  return `::error ${where}title=${property(`${result.lesson}: ${misconception}`)}::${data(text.join("\n"))}`;
}

/**
 * Lines of a report as they may go into the log of a job. What a program printed stands in them, and GitHub's runner takes
 * for a command what begins with `::`, behind blanks too, and what has `##[` anywhere (actions/runner, ActionCommand).
 */
export function harmless(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}

/** Results as Markdown for the summary of a job: a line for each lesson, then each report with its timeline. */
export function jobSummary(results: readonly Result[]): string {
  const reports = results.flatMap((result) => {
    const report = wholeReport(result, plain).join("\n").trim();
    const fence = "`".repeat(Math.max(3, longestRun(report) + 1));
    return [`## ${result.lesson}: ${verdictOf(result)}`, "", `${fence}text`, report, fence, ""];
  });
  const table = [
    "| lesson | verdict |",
    "| --- | --- |",
    ...results.map((result) => `| ${result.lesson} | ${verdictOf(result)} |`),
    "",
  ];
  return [...(results.length > 1 ? table : []), ...reports].join("\n");
}

function verdictOf(result: Result): string {
  return result.verdict === "fail" ? `fail, ${rootOf(result)?.misconception}` : result.verdict;
}

/** Backticks in a row: a fence has to be longer. */
function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
