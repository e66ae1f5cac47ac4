import type { PointState } from "../../../report/point-states.ts";
import type { Check } from "../../words.ts";
import { reportIn } from "./choices.ts";

/** What is known of each point of the task, by its number: during a check, and after it. */
export function statesIn(check: Check | undefined): ReadonlyMap<number, PointState> {
  const report = reportIn(check);
  if (report) return new Map(report.points.map((state, at) => [at + 1, state]));
  // What ended without a verdict has judged nothing.
  const held = check?.phase === "runs" ? check.holds : [];
  return new Map(held.flatMap(({ number }) => (number === undefined ? [] : [[number, "holds"] as const])));
}
