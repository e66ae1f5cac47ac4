import { readFileSync } from "node:fs";
import path from "node:path";
import { rolesOf } from "../cast/cast.ts";
import type { Lesson } from "../lessons/lesson.ts";
import type { Paint } from "../report/paint.ts";
import { drawRows } from "./draw.ts";
import { readOwnProgram } from "./own-program.ts";
import { rowsOf } from "./rows.ts";

/** What is compared: the two folders, and the looks. */
export interface Sides {
  readonly own: string;
  readonly solution: string;
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

/**
 * A lesson's programs beside the solution's, as lines to print.
 *
 * @throws when the solution cannot be read
 */
export function comparison(lesson: Lesson, { own, solution, width, paint }: Sides): string[] {
  return rolesOf(lesson).flatMap((role) => {
    const file = `${role}.ts`;
    const heading = ["", `  ${paint("strong", file)}`];
    const read = readOwnProgram(path.join(own, file));
    if ("problem" in read) return [...heading, "", `  ${read.problem}`];
    const rows = rowsOf(read.text, readFileSync(path.join(solution, file), "utf8"));
    if (rows.every(({ isSame }) => isSame))
      return [...heading, "", "  the same as the solution, line by line"];
    const legend = `  ${paint("bad", "-")} yours    ${paint("good", "+")} the solution`;
    return [...heading, legend, "", ...drawRows(rows, { width, paint })];
  });
}
