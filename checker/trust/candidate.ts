import type { Lesson } from "../lessons/lesson.ts";
import type { JobResult } from "../testing/slot-job.ts";
import type { Condition } from "./trust-arguments.ts";

/** Programs whose verdict is known beforehand. */
export interface Candidate {
  readonly lesson: Lesson;
  /** How they are named in the table, and chosen with `--only`. */
  readonly programs: string;
  readonly folder: string;
  /** `pass`, `unknown`, `fail` for whatever reason, or the id of the misconception that has to be found. */
  readonly expected: string;
}

/** What came out of one play of a candidate. */
export interface Outcome extends Pick<JobResult, "got" | "because" | "ms"> {
  readonly lesson: string;
  readonly programs: string;
  readonly expected: string;
  readonly under: Condition;
}

export function outcomeOf(
  { lesson, programs, expected }: Candidate,
  under: Condition,
  { got, because, ms }: JobResult,
): Outcome {
  return { lesson: lesson.name, programs, expected, under, got, because, ms };
}

export function isAsExpected({ expected, got }: Outcome): boolean {
  if (expected === "fail") return got !== "pass" && got !== "unknown";
  return got === expected;
}
