import { describe, expect, it } from "vitest";
import { rolesOf } from "../cast/cast.ts";
import { Recorder } from "../history/recorder.ts";
import { solutionFolder } from "../paths.ts";
import { tsxCommands } from "../programs/command.ts";
import { playAct } from "../verdict/play-act.ts";
import type { Act, Lesson } from "./lesson.ts";
import { LESSONS } from "./list.ts";

const withAllRoom = (act: Act): Act[] => (act.roomier ?? []).flatMap((more) => [more, ...withAllRoom(more)]);

/** Lessons share acts; each is played once, with the solution of the first that has it. */
const roomier = new Map<string, { lesson: Lesson; act: Act }>();
for (const lesson of LESSONS)
  for (const act of lesson.acts.flatMap(withAllRoom))
    if (!roomier.has(act.name)) roomier.set(act.name, { lesson, act });

describe("an act with more room, which only a machine that stalls asks for", () => {
  it.each([...roomier])(
    "shows on a quiet machine that the solution is right: %s",
    async (_, { lesson, act }) => {
      const commands = tsxCommands(solutionFolder(lesson.name), rolesOf(lesson));
      const judged = await playAct(act, { commands }, new Recorder());
      // What is left open is what still another play tells.
      const isWell = (verdict: string): boolean =>
        verdict === "holds" || (verdict === "untested" && act.roomier !== undefined);
      expect(judged.filter(({ verdict }) => !isWell(verdict))).toEqual([]);
    },
  );
});
