import { describe, expect, it } from "vitest";
import { roleIn } from "../cast/cast.ts";
import type { Act } from "./lesson.ts";
import { LESSONS } from "./list.ts";

const claimsIn = (acts: readonly Act[]): Act["claims"] =>
  acts.flatMap(({ claims, further = [] }) => [...claims, ...claimsIn(further)]);

describe.each(LESSONS)("the task of $name", ({ task, acts, cast }) => {
  const claims = claimsIn(acts);

  it("is shown point by point: every claim shows one, but that it runs; every point is shown by claims that there are", () => {
    const pointless = claims.filter(({ point }) => point === undefined).map(({ id }) => id);
    expect(pointless.filter((id) => !id.endsWith("-runs"))).toEqual([]);
    const ids = claims.map(({ id }) => id);
    const named = task.flatMap(({ shownBy }) => shownBy);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it("says whose point it is where there are several programs, and its claims are about that one", () => {
    const roles = cast.written.map(({ role }) => role);
    for (const [at, { of }] of task.entries()) {
      expect(of === undefined).toBe(roles.length === 1);
      const about = claims.filter(({ point }) => point === at + 1).map((claim) => roleIn(claim.about));
      expect(new Set(about)).toEqual(new Set([of ?? roles[0]]));
    }
  });
});
