import type { Point } from "../claims/point.ts";
import { type JudgedClaim, rootOf } from "../verdict/result.ts";

/** What is known of a point of a task. */
export type PointState = "holds" | "broken" | "open";

/**
 * What a check has found of each point. A claim may have held in one play and not in another: then its point is open.
 *
 * @param claims of the whole check
 */
export function pointStates(task: readonly Point[], claims: readonly JudgedClaim[]): PointState[] {
  const broken = rootOf({ claims })?.point;
  const held = new Set(claims.flatMap(({ id, verdict }) => (verdict === "holds" ? [id] : [])));
  const open = new Set(claims.flatMap(({ point, verdict }) => (verdict === "holds" ? [] : [point])));
  return task.map(({ shownBy }, at) => {
    if (at + 1 === broken) return "broken";
    return shownBy.every((id) => held.has(id)) && !open.has(at + 1) ? "holds" : "open";
  });
}
