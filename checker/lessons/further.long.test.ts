import { describe, expect, it } from "vitest";
import { rolesOf } from "../cast/cast.ts";
import { Recorder } from "../history/recorder.ts";
import { solutionFolder } from "../paths.ts";
import { tsxCommands } from "../programs/command.ts";
import { playAct } from "../verdict/play-act.ts";
import type { JudgedClaim } from "../verdict/result.ts";
import type { Act, Lesson } from "./lesson.ts";
import { LESSONS } from "./list.ts";

/** Lessons share acts; each is played once, with the solution of the first that has it. */
const further = new Map<string, { lesson: Lesson; act: Act; later: readonly Act[] }>();
for (const lesson of LESSONS)
  for (const { further: acts = [] } of lesson.acts)
    for (const [at, act] of acts.entries())
      if (!further.has(act.name)) further.set(act.name, { lesson, act, later: acts.slice(at + 1) });

describe("an act with more room, which only a machine that stalls asks for", () => {
  it.each([...further])(
    "shows on a quiet machine that the solution is right: %s",
    async (_, { lesson, act, later }) => {
      const commands = tsxCommands(solutionFolder(lesson.name), rolesOf(lesson));
      const { judged } = await playAct(act, { lesson, commands }, new Recorder());
      const isToldLater = (id: string): boolean =>
        later.some(({ claims }) => claims.some((claim) => claim.id === id));
      const isWell = ({ id, verdict }: JudgedClaim): boolean =>
        verdict === "holds" || (verdict === "untested" && isToldLater(id));
      expect(judged.filter((claim) => !isWell(claim))).toEqual([]);
    },
  );
});
