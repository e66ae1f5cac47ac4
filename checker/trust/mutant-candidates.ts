import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { rolesOf } from "../cast/cast.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS } from "../lessons/list.ts";
import { mutantsOf } from "../mutants/mutants.ts";
import { SURVIVORS } from "../mutants/survivors.ts";
import { shown, solutionFolder } from "../paths.ts";
import type { Candidate } from "./candidate.ts";

/** All mutants of all solutions, as programs in a folder of their own, until `remove` is called. */
export function mutantCandidates(): { candidates: Candidate[]; remove: () => void } {
  const top = mkdtempSync(path.join(os.tmpdir(), "mutants-"));
  const candidates = LESSONS.flatMap((lesson) =>
    rolesOf(lesson).flatMap((role) => mutantsOfProgram(lesson, role, top)),
  );
  return { candidates, remove: () => rmSync(top, { recursive: true, force: true }) };
}

function mutantsOfProgram(lesson: Lesson, role: string, top: string): Candidate[] {
  const solution = solutionFolder(lesson.name);
  const program = path.join(solution, `${role}.ts`);
  const survivors = SURVIVORS[shown(program)] ?? {};
  return mutantsOf(readFileSync(program, "utf8")).map(({ name, source }, index) => {
    const folder = path.join(top, `${lesson.name}-${role}-${index}`, lesson.name);
    cpSync(solution, folder, { recursive: true });
    writeFileSync(path.join(folder, `${role}.ts`), source);
    return {
      lesson,
      programs: `${shown(program)}, ${name}`,
      folder,
      expected: survivors[name] === undefined ? "fail" : "pass",
    };
  });
}
