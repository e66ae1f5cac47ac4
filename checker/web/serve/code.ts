import { readFileSync } from "node:fs";
import path from "node:path";
import { rolesOf } from "../../cast/cast.ts";
import { readOwnProgram } from "../../compare/own-program.ts";
import { rowsOf } from "../../compare/rows.ts";
import { wouldSpoil } from "../../compare/show-comparison.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { lessonFolder, PROJECT, shown, solutionFolder } from "../../paths.ts";
import { noteSolutionSeen } from "../../progress/progress.ts";
import type { Highlighter } from "../render/highlight.ts";
import type { CodeFile, Comparison } from "../words.ts";

/** The learner's files as they are on disk, coloured as the pages are. */
export class LearnersCode {
  /** Loaded when it is first asked for. */
  #colours: Promise<Highlighter> | undefined;

  async of(lesson: Lesson): Promise<CodeFile[]> {
    this.#colours ??= import("../render/highlight.ts").then(({ createColours }) => createColours());
    const colours = await this.#colours;
    return rolesOf(lesson).map((role): CodeFile => {
      const file = path.join(lessonFolder(lesson.name), `${role}.ts`);
      const read = readOwnProgram(file);
      return {
        role,
        file: shown(file),
        ...("text" in read ? { lines: colours.lines(read.text, "ts") } : read),
      };
    });
  }
}

/**
 * The learner's files beside the solution's, line by line. Notes that the solution was shown.
 *
 * @returns undefined where the learner has not seen the solution and has not asked for it now
 */
export function comparisonsOf(lesson: Lesson, isAskedFor: boolean): Comparison[] | undefined {
  if (wouldSpoil(lesson) && !isAskedFor) return undefined;
  noteSolutionSeen(PROJECT, lesson.name);
  return rolesOf(lesson).map((role): Comparison => {
    const own = readOwnProgram(path.join(lessonFolder(lesson.name), `${role}.ts`));
    if ("problem" in own) return { role, problem: own.problem };
    const solution = readFileSync(path.join(solutionFolder(lesson.name), `${role}.ts`), "utf8");
    return { role, rows: rowsOf(own.text, solution) };
  });
}
