import type { Result } from "../verdict/result.ts";
import type { Paint } from "./paint.ts";
import { TerminalReport } from "./terminal.ts";

/** All lines of a report at once, for whoever has a result and did not see the check. */
export function wholeReport(result: Result, paint: Paint): string[] {
  const lines: string[] = [];
  const report = new TerminalReport(result.lesson, (line) => lines.push(line), paint);
  report.begin(programsOf(result));
  const { runs } = result;
  if (runs) {
    report.beginRuns(runs);
    for (const [at, run] of runs.schedules.entries()) report.run(at + 1, run);
    report.endRuns();
  }
  for (const claim of result.claims) if (claim.verdict === "holds") report.holds(claim);
  report.end(result);
  return lines;
}

/** What a report can do without where there is no room. */
export type Part = "timeline" | "points that hold" | "the program's own words";

/** The same without some of its parts. */
export function reportWithout(parts: readonly Part[], result: Result, paint: Paint): string[] {
  const { claims, history } = result;
  const left = history.filter(({ what }) => {
    // A timeline is drawn of a play in which something was started; a program's last words stand at its end.
    if (what === "started") return !parts.includes("timeline");
    return what !== "ended" || !parts.includes("the program's own words");
  });
  const told = claims.filter(({ verdict }) => verdict !== "holds" || !parts.includes("points that hold"));
  return wholeReport({ ...result, history: left, claims: told }, paint);
}

function programsOf({ history }: Result): string[] {
  return [...new Set(history.flatMap((event) => (event.what === "started" ? [event.command] : [])))];
}
