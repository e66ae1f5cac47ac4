import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { PROJECT } from "../paths.ts";
import { CONTRAST, rootOf } from "../verdict/result.ts";
import { SHOWN, shownFailure, shownFolder, shownPass } from "./shown.ts";

it.each(LESSONS.map((lesson) => [lesson.name, lesson] as const))(
  "%s has a wrong program whose recorded play is found to have its misconception, and a solution that passes",
  (name, { starter, contrast }) => {
    const failure = shownFailure(name);
    expect(failure.programs).toBe(shownFolder(name));
    expect(existsSync(path.join(PROJECT, failure.programs))).toBe(true);
    expect(rootOf(failure)?.misconception).toBe(SHOWN[name]?.replace(/--.*/, "") ?? starter);
    const acts = new Set(failure.history.map(({ play }) => play.act));
    expect(Object.values(CONTRAST).filter((act) => acts.has(act))).toHaveLength(contrast ? 2 : 0);
    const pass = shownPass(name);
    expect(pass.claims.filter(({ verdict }) => verdict !== "holds")).toEqual([]);
  },
);

it("the evidence of a claim is what was recorded of its own act", () => {
  for (const { name } of LESSONS) {
    const { claims, history } = shownPass(name);
    for (const { evidence } of claims) for (const at of evidence) expect(history[at]).toBeDefined();
    const acts = claims.map(({ evidence }) => new Set(evidence.map((at) => history[at]?.play.act)).size);
    expect(Math.max(...acts)).toBe(1);
  }
});
