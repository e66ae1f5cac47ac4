import { readFileSync } from "node:fs";
import path from "node:path";
import type { Lesson } from "../lessons/lesson.ts";
import type { Paint } from "../report/paint.ts";
import { drawRows } from "./draw.ts";
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
 * @throws when a program cannot be read
 */
export function comparison({ roles }: Lesson, { own, solution, width, paint }: Sides): string[] {
  return roles.flatMap((role) => {
    const file = `${role}.ts`;
    const rows = rowsOf(
      readFileSync(path.join(own, file), "utf8"),
      readFileSync(path.join(solution, file), "utf8"),
    );
    const heading = ["", `  ${paint("strong", file)}`];
    if (rows.every(({ isSame }) => isSame))
      return [...heading, "", "  the same as the solution, line by line"];
    const legend = `  ${paint("bad", "-")} yours    ${paint("good", "+")} the solution`;
    return [...heading, legend, "", ...drawRows(rows, { width, paint })];
  });
}
