import type { Point } from "../claims/point.ts";
import type { Act } from "./lesson.ts";

/** The same acts; each claim has the number of the point of the task that it shows. */
export function numbered(task: readonly Point[], acts: readonly Act[]): Act[] {
  return acts.map((act) => ({
    ...act,
    claims: act.claims.map((claim) => {
      const at = task.findIndex(({ shownBy }) => shownBy.includes(claim.id));
      return at < 0 ? claim : { ...claim, point: at + 1 };
    }),
    ...(act.further ? { further: numbered(task, act.further) } : {}),
  }));
}
