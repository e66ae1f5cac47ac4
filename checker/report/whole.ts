import type { Result } from "../verdict/result.ts";
import type { Paint } from "./paint.ts";
import { TerminalReport } from "./terminal.ts";

/** All lines of a report at once, for whoever has a result and did not see the check. */
export function wholeReport(result: Result, paint: Paint): string[] {
  const lines: string[] = [];
  const report = new TerminalReport((line) => lines.push(line), paint);
  report.begin(result.lesson, programsOf(result));
  const { runs } = result;
  if (runs) {
    report.beginRuns(runs);
    for (const [at, run] of runs.schedules.entries()) report.run(result.lesson, at + 1, run);
    report.endRuns();
  }
  for (const claim of result.claims) if (claim.verdict === "holds") report.holds(claim);
  report.end(result);
  return lines;
}

/** The same without the timeline, for where there is no room. */
export function reportWithoutTimeline(result: Result, paint: Paint): string[] {
  // A timeline is drawn of a play in which something was started.
  return wholeReport({ ...result, history: result.history.filter(({ what }) => what !== "started") }, paint);
}

function programsOf({ history }: Result): string[] {
  return [...new Set(history.flatMap((event) => (event.what === "started" ? [event.command] : [])))];
}
