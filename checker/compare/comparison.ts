import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { rolesOf } from "../cast/cast.ts";
import { plainText } from "../history/plain-text.ts";
import type { Lesson } from "../lessons/lesson.ts";
import type { Paint } from "../report/paint.ts";
import { drawRows } from "./draw.ts";
import { rowsOf } from "./rows.ts";

/** Ten times as long as a program of the course: beside the solution nobody would see anything in it. */
const MOST_BYTES = 30_000;

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
    const why = whyNot(path.join(own, file));
    if (why !== undefined) return [...heading, "", `  ${why}`];
    const rows = rowsOf(
      plainText(readFileSync(path.join(own, file), "utf8").replace(/\r\n?/g, "\n")),
      readFileSync(path.join(solution, file), "utf8"),
    );
    if (rows.every(({ isSame }) => isSame))
      return [...heading, "", "  the same as the solution, line by line"];
    const legend = `  ${paint("bad", "-")} yours    ${paint("good", "+")} the solution`;
    return [...heading, legend, "", ...drawRows(rows, { width, paint })];
  });
}

/** Why a program can't be put beside another. Undefined if it can. */
function whyNot(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return "it is not there";
  if (!stat.isFile()) return "it is no file that could be read";
  return stat.size > MOST_BYTES
    ? `with ${stat.size.toLocaleString("en")} bytes it is too long to be put beside the solution`
    : undefined;
}
