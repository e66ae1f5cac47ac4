import { readFileSync } from "node:fs";

/** A frame of a stack of Node, in a file that is no library's. */
const FRAME = /^\s+at (?:.*\()?(?:file:\/\/)?(\/[^()]+?|[A-Z]:\\[^()]+?):(\d+):\d+\)?$/;

/** The line of a program's own text that the error on its standard error names. Undefined where it names none. */
export function sourceNamedIn(errors: readonly string[]): string | undefined {
  for (const each of errors) {
    const [, file, line] = FRAME.exec(each) ?? [];
    if (file === undefined || file.includes("node_modules")) continue;
    try {
      return readFileSync(file, "utf8").split("\n")[Number(line) - 1]?.trim();
    } catch {
      return undefined;
    }
  }
  return undefined;
}
