import { LESSONS, lessonNamed } from "../lessons/list.ts";
import { explainedFailure, type Failure } from "./explained-failure.ts";
import type { JudgedClaim, Result } from "./result.ts";

/** Explains the root of a failed result. */
export function failureOf(result: Result, root: JudgedClaim): Failure {
  const own = lessonNamed(result.lesson);
  // A lesson that proves something of the checker has no page before it.
  const course = own && !LESSONS.includes(own) ? [own] : LESSONS;
  return explainedFailure(result, root, course);
}
